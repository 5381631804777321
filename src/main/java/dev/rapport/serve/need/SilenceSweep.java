package dev.rapport.serve.need;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jboss.logging.Logger;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Closes needs whose customers said nothing in the silence period, each in a transaction of its own, so that one that fails holds
 * up none of the others.
 */
@ApplicationScoped
public class SilenceSweep {
    private static final Logger LOG = Logger.getLogger(SilenceSweep.class);
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
        return silence.due(after, PORTION, desk).call(due -> closeAll(due, desk))
                .chain(due -> due.size() < PORTION ? Uni.createFrom().voidItem() : sweep(due.get(PORTION - 1), desk));
    }

    private Uni<List<Void>> closeAll(List<Cursor> due, Actor desk) {
        return Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(need -> close(need.id(), desk)).collect().asList();
    }

    private Uni<Void> close(UUID id, Actor desk) {
        return silence.close(id, desk)
                .onFailure().invoke(failure -> LOG.errorf(failure, "Need %s could not be closed after silence", id))
                .onFailure().recoverWithNull();
    }
}
