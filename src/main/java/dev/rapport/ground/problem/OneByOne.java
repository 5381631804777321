package dev.rapport.ground.problem;

import java.util.List;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Does the work of a sweep for each thing by itself, so that one that fails is told in the log and holds up none of the others. */
public final class OneByOne {
    private final Logger log;
    private final String failed;

    /** @param failed what is logged, with {@code %s} for what could not be done */
    public OneByOne(Class<?> sweep, String failed) {
        this.log = Logger.getLogger(sweep);
        this.failed = failed;
    }

    /** In their order; each in a transaction of its own, which is the work's to begin. */
    public <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom().iterable(all).onItem().transformToUniAndConcatenate(one -> done(one, work)).collect().last().replaceWithVoid();
    }

    private <T> Uni<Void> done(T one, Function<T, Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> work.apply(one))
                .onFailure().invoke(failure -> log.errorf(failure, failed, one))
                .onFailure().recoverWithNull();
    }
}
