package dev.rapport.rules.promise;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What people do with promises themselves: keep and withdraw those by hand, tell customers a new time, say why one was broken. */
@ApplicationScoped
@WithTransaction
public class PromiseService {
    private final PromiseRepository promises;
    private final Promises running;
    private final CustomerTelling telling;
    private final PromiseAct act;
    private final Codes codes;

    PromiseService(PromiseRepository promises, Promises running, CustomerTelling telling, PromiseAct act, Codes codes) {
        this.promises = promises;
        this.running = running;
        this.telling = telling;
        this.act = act;
        this.codes = codes;
    }

    /** A promise given by hand was kept. */
    public Uni<PromiseView> keep(UUID id, ExpectedVersion expected, Happened happened, Actor actor) {
        return happened.known(codes)
                .chain(() -> byHand(id, expected, actor))
                .call(promise -> running.on(promise, register -> register.keep(promise, happened), actor))
                .map(promise -> promise.view(actor));
    }

    /** A promise given by hand need not be kept any more. */
    public Uni<PromiseView> withdraw(UUID id, ExpectedVersion expected, Actor actor) {
        return byHand(id, expected, actor)
                .call(promise -> running.on(promise, register -> register.withdraw(promise), actor))
                .map(promise -> promise.view(actor));
    }

    /** Writes the new time to the customer, which becomes a promise of its own. */
    public Uni<PromiseView> postpone(UUID id, ExpectedVersion expected, NewTime wanted, Actor actor) {
        NamedPromise.requireToCome("/newTime", wanted.newTime(), actor);
        return promises.require(id, expected, actor)
                .invoke(Promise::requireRunning)
                .invoke(promise -> promise.timing().requireBefore(wanted.newTime()))
                .call(promise -> telling.tell(promise, wanted.newTime(), actor).invoke(PromiseService::requireTold))
                .chain(promise -> promises.flush().replaceWith(promise))
                .map(promise -> promise.view(actor));
    }

    /** Why it was broken. */
    public Uni<PromiseView> giveCause(UUID id, ExpectedVersion expected, NewCause cause, Actor actor) {
        return codes.require(Codes.BREACH_CAUSES, cause.cause(), "/cause")
                .chain(() -> promises.require(id, expected, actor))
                .call(promise -> act.store(List.of(), List.of(promise.giveCause(cause.cause(), actor)), actor))
                .chain(promise -> promises.flush().replaceWith(promise))
                .map(promise -> promise.view(actor));
    }

    private Uni<Promise> byHand(UUID id, ExpectedVersion expected, Actor actor) {
        return promises.require(id, expected, actor).invoke(promise -> {
            if (!promise.given().isByHand()) {
                throw new Refusal(ErrorCode.PROMISE_AUTOMATIC);
            }
            promise.requireRunning();
        });
    }

    private static void requireTold(boolean told) {
        if (!told) {
            throw new Refusal(ErrorCode.CUSTOMER_UNREACHABLE);
        }
    }
}
