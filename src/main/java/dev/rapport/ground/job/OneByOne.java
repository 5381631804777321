package dev.rapport.ground.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Does the work of a sweep for each thing by itself, so that one that fails is told in the log and holds up none of the others; then
 * it rests a while.
 */
public final class OneByOne {
    private static final Duration REST = Duration.ofMinutes(5);

    private final Map<Object, Instant> resting = new ConcurrentHashMap<>();
    private final Logger log;
    private final String failed;

    /** @param failed what is logged, with {@code %s} for what could not be done */
    public OneByOne(Class<?> sweep, String failed) {
        this.log = Logger.getLogger(sweep);
        this.failed = failed;
    }

    /** In their order; each in a transaction of its own, which is the work's to begin. */
    public <T> Uni<Void> each(List<T> all, Instant at, Function<T, Uni<Void>> work) {
        resting.values().removeIf(until -> !until.isAfter(at));
        return Multi.createFrom().iterable(all).select().where(one -> !resting.containsKey(one))
                .onItem().transformToUniAndConcatenate(one -> done(one, at, work)).collect().last().replaceWithVoid();
    }

    private <T> Uni<Void> done(T one, Instant at, Function<T, Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> work.apply(one))
                .onFailure().invoke(failure -> failed(one, at, failure))
                .onFailure().recoverWithNull();
    }

    private void failed(Object one, Instant at, Throwable failure) {
        resting.put(one, at.plus(REST));
        log.errorf(failure, failed, one);
    }
}
