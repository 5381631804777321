package dev.rapport.serve.need;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.problem.OneByOne;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Closes needs whose customers said nothing in the silence period, each in a transaction of its own, so that one that fails holds
 * up none of the others.
 */
@ApplicationScoped
public class SilenceSweep {
    private static final OneByOne ONE_BY_ONE = new OneByOne(SilenceSweep.class, "Need %s could not be closed after silence");
    private static final int PORTION = 100;
    private static final Cursor BEGINNING = Cursor.of(Instant.EPOCH, new UUID(0, 0));

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
        return sweep(BEGINNING, desk);
    }

    private Uni<Void> sweep(Cursor after, Actor desk) {
        return silence.due(after, PORTION, desk)
                .call(due -> ONE_BY_ONE.each(due.stream().map(Cursor::id).toList(), id -> silence.close(id, desk)))
                .chain(due -> due.size() < PORTION ? Uni.createFrom().voidItem() : sweep(due.get(PORTION - 1), desk));
    }
}
