package dev.rapport.serve.assistance;

import java.time.Clock;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.job.OneByOne;
import dev.rapport.ground.job.Portions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Hands what is asked over to the deputies on duty as absences begin and end: who sees a need is written down, since what is
 * visible is asked of the database without an instant, and somebody has to be told.
 */
@ApplicationScoped
public class DutySweep {
    private final OneByOne oneByOne = new OneByOne(DutySweep.class, "Request %s could not be handed to the deputy on duty");

    private final DutyService duty;
    private final Clock clock;

    DutySweep(DutyService duty, Clock clock) {
        this.duty = duty;
        this.clock = clock;
    }

    @Scheduled(every = "15s", delayed = "12s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(Actor.desk(clock.instant()));
    }

    /** Hands over what somebody else is on duty for at the instant of the desk. */
    public Uni<Void> sweep(Actor desk) {
        return Portions.each((after, most) -> duty.redirected(after, most, desk),
                ids -> duty.missed(ids, desk).chain(missed -> oneByOne.each(missed, desk.at(), id -> duty.hand(id, desk))));
    }
}
