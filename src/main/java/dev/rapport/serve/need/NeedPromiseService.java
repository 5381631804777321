package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.rules.promise.NewPromise;
import dev.rapport.rules.promise.PromiseView;
import dev.rapport.rules.promise.Promises;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives promises on needs by hand (S1 2.1). */
@ApplicationScoped
@WithTransaction
public class NeedPromiseService {
    private final NeedAct act;
    private final NeedClocks clocks;
    private final Promises promises;

    NeedPromiseService(NeedAct act, NeedClocks clocks, Promises promises) {
        this.act = act;
        this.clocks = clocks;
        this.promises = promises;
    }

    /** A call back, an agreed date, an update on progress. */
    public Uni<PromiseView> give(UUID id, ExpectedVersion expected, NewPromise promise, Actor actor) {
        var given = promise.given(actor);
        return act.load(id, expected, actor)
                .invoke(need -> need.begin(NeedVerb.PROMISE, actor))
                .chain(clocks::item)
                .chain(item -> promises.give(item, given, actor));
    }
}
