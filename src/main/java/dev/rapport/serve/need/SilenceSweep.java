package dev.rapport.serve.need;

import java.time.Clock;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.job.OneByOne;
import dev.rapport.ground.job.Portions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Closes needs whose customers said nothing in the silence period, each in a transaction of its own, so that one that fails holds
 * up none of the others.
 */
@ApplicationScoped
public class SilenceSweep {
    private final OneByOne oneByOne = new OneByOne(SilenceSweep.class, "Need %s could not be closed after silence");
    private final SilenceService silence;
    private final Clock clock;

    SilenceSweep(SilenceService silence, Clock clock) {
        this.silence = silence;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(Actor.desk(clock.instant()));
    }

    /** Closes all whose silence period is over at the instant of the desk. */
    public Uni<Void> sweep(Actor desk) {
        return Portions.each((after, most) -> silence.due(after, most, desk), due -> oneByOne.each(due, desk.at(), id -> silence.close(id, desk)));
    }
}
