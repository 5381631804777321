package dev.rapport.rules.promise;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jboss.logging.Logger;

import dev.rapport.ground.auth.Actor;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Wakes promises whose time has come, in portions that replicas share. Readers do not depend on it: what is past its due time reads
 * as broken anyway.
 */
@ApplicationScoped
public class PromiseSweep {
    private static final Logger LOG = Logger.getLogger(PromiseSweep.class);
    private static final int PORTION = 200;

    private final WakeService wakes;
    private final Clock clock;

    PromiseSweep(WakeService wakes, Clock clock) {
        this.wakes = wakes;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(Actor.desk(clock.instant()));
    }

    /** Wakes all that are due at the instant of the desk; of a portion that fails each for itself. */
    public Uni<Void> sweep(Actor desk) {
        return wakes.wake(PORTION, desk)
                .onFailure().recoverWithUni(failure -> oneByOne(desk))
                .chain(woken -> woken < PORTION ? Uni.createFrom().voidItem() : sweep(desk));
    }

    private Uni<Integer> oneByOne(Actor desk) {
        return wakes.due(PORTION, desk).call(ids -> Multi.createFrom().iterable(ids)
                .onItem().transformToUniAndConcatenate(id -> wake(id, desk)).collect().asList()).map(List::size);
    }

    private Uni<Void> wake(UUID id, Actor desk) {
        return wakes.wake(id, desk)
                .onFailure().invoke(failure -> LOG.errorf(failure, "Promise %s could not be woken", id))
                .onFailure().recoverWithUni(failure -> wakes.putOff(id, desk));
    }
}
