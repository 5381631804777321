package dev.rapport.ground.http;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Every write passes here: it is shielded from a client that hangs up, and with an
 * {@code Idempotency-Key} its effect and its stored answer are one transaction. A repetition gets the
 * stored answer, a parallel one 409 at once, so that nobody waits while holding a connection.
 */
@ApplicationScoped
public class Once {
    private static final Duration RUNNING = Duration.ofSeconds(1);

    private final OnceStore store;
    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;
    private final Clock clock;

    Once(OnceStore store, CurrentVertxRequest request, SecurityIdentity identity, Clock clock) {
        this.store = store;
        this.request = request;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Does the work of a request once.
     *
     * @param body what was asked, as read from the request; a repetition must bring the same
     * @param work the call of a service, which opens or joins the transaction
     */
    public <T> Uni<RestResponse<T>> call(Object body, Supplier<Uni<Answer<T>>> work) {
        return shielded(part(key(), body, work));
    }

    /** Whether an answer is kept for the current request, which {@link #call} will give or refuse: for who has work to do before. */
    public Uni<Boolean> isRepeated() {
        var key = key();
        return key == null ? Uni.createFrom().item(false)
                : Uni.createFrom().deferred(() -> Panache.withTransaction(() -> store.isKept(key, clock.instant())));
    }

    /** Does one part of a bulk request once, under a key of its own; the whole is shielded by {@link Bulk}. */
    <T> Uni<RestResponse<T>> part(@Nullable OnceKey key, Object body, Supplier<Uni<Answer<T>>> work) {
        return key == null ? Uni.createFrom().deferred(work::get).map(Answer::toResponse)
                : Panache.withTransaction(() -> guarded(key, body, work));
    }

    /** Lets the work end when the client does not wait for it: a hang-up cancels the answer, not the work. */
    static <T> Uni<T> shielded(Uni<T> work) {
        return Uni.createFrom().emitter(answer -> work.subscribe().with(answer::complete, answer::fail));
    }

    private <T> Uni<RestResponse<T>> guarded(OnceKey key, Object body, Supplier<Uni<Answer<T>>> work) {
        return store.take(key, clock.instant())
                .chain(taken -> taken.stored() == null ? first(taken, key, body, work)
                        : Uni.createFrom().item(() -> repeated(taken.stored(), body)));
    }

    private <T> Uni<RestResponse<T>> first(OnceStore.Taken taken, OnceKey key, Object body, Supplier<Uni<Answer<T>>> work) {
        requireFirst(taken.free());
        return work.get()
                .call(answer -> store.keep(key, store.hash(body), answer, clock.instant()).invoke(Once::requireFirst))
                .map(Answer::toResponse);
    }

    /** The stored text is sent as it is, whatever the type of the first answer was. */
    @SuppressWarnings("unchecked")
    private <T> RestResponse<T> repeated(OnceStore.Stored stored, Object body) {
        if (!store.isSame(stored.bodyHash(), body)) {
            throw new Refusal(ErrorCode.KEY_REUSED);
        }
        return (RestResponse<T>) stored.toResponse();
    }

    private static void requireFirst(boolean first) {
        if (!first) {
            throw Refusal.later(ErrorCode.KEY_RUNNING, ErrorCode.KEY_RUNNING.when(), RUNNING);
        }
    }

    /** What the current request is known by, to be asked while the client is there; null where it may not be repeated. */
    @Nullable OnceKey key() {
        var current = request.getCurrent().request();
        var key = IdempotencyKey.parse(current.getHeader("Idempotency-Key"));
        return key == null ? null : new OnceKey(identity.getPrincipal().getName(), current.method() + " " + current.path(), key);
    }
}
