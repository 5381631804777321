package dev.rapport.serve.privacy;

import java.time.Clock;

import dev.rapport.ground.auth.Actor;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Has work go on that ended before it was done, tells of what is to be looked at again, and removes what was put together long ago. */
@ApplicationScoped
class PrivacySweep {
    private final ErasureFollowUpService erasures;
    private final AccessFollowUpService accesses;
    private final Clock clock;

    PrivacySweep(ErasureFollowUpService erasures, AccessFollowUpService accesses, Clock clock) {
        this.erasures = erasures;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Scheduled(every = "15m", delayed = "50s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(Actor.desk(clock.instant()));
    }

    Uni<Void> sweep(Actor desk) {
        return erasures.follow(desk).chain(() -> accesses.follow(desk));
    }
}
