package dev.rapport.ground.job;

import java.time.Clock;
import java.time.Duration;

import dev.rapport.ground.http.Rows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes files that no import needs any more, or of which none came, a few parts at a time; harmless on several replicas. */
@ApplicationScoped
class ImportCleaning {
    /** How many parts go at a time: far fewer than a statement has time for. */
    static final int BATCH = 64;

    /** Longer than any file takes to come in. */
    private static final Duration UNFINISHED = Duration.ofHours(1);
    private static final String OVER = """
            (f.begun_at <= $1 and not exists (select 1 from import i where i.file_id = f.id)
             or exists (select 1 from import i join job j on j.id = i.id where i.file_id = f.id and j.ended_at is not null))""";
    private static final String PARTS = "delete from import_chunk where (file_id, index) in (select c.file_id, c.index from import_upload f"
            + " join import_chunk c on c.file_id = f.id where " + OVER + " limit " + BATCH + ")";
    private static final String FILES = "delete from import_upload f where " + OVER + " and not exists (select 1 from import_chunk c where c.file_id = f.id)";

    private final Removal removal;
    private final Clock clock;

    ImportCleaning(Removal removal, Clock clock) {
        this.removal = removal;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "50s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return removal.remove(PARTS, BATCH, FILES, Rows.parameter(clock.instant().minus(UNFINISHED)));
    }
}
