package dev.rapport.rules.promise;

import java.time.Clock;
import java.util.List;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.job.OneByOne;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Wakes promises whose time has come, in portions that replicas share. Readers do not depend on it: what is past its due time reads
 * as broken anyway.
 */
@ApplicationScoped
public class PromiseSweep {
    private static final int PORTION = 200;

    private final OneByOne oneByOne = new OneByOne(PromiseSweep.class, "Promise %s could not be woken");
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
        return wakes.due(PORTION, desk)
                .call(ids -> oneByOne.each(ids, desk.at(), id -> wakes.wake(id, desk).onFailure().call(() -> wakes.putOff(id, desk))))
                .map(List::size);
    }
}
