package dev.rapport.ground.job;

import java.time.Clock;
import java.time.Instant;

import dev.rapport.ground.http.Rows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes jobs some time after their end, with what they say of each row, some at a time; harmless on several replicas. */
@ApplicationScoped
class JobCleaning {
    private static final int BATCH = 5_000;
    private static final String ROWS = """
            delete from import_row where (import_id, number) in (
              select r.import_id, r.number from job j join import_row r on r.import_id = j.id where j.ended_at <= $1 limit\s""" + BATCH + ")";
    private static final String JOBS = "delete from job where ended_at <= $1";

    private final Removal removal;
    private final Clock clock;
    private final JobConfig config;

    JobCleaning(Removal removal, Clock clock, JobConfig config) {
        this.removal = removal;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "24h", delayed = "9m")
    Uni<Void> sweep() {
        return removeBefore(clock.instant().minus(config.kept()));
    }

    Uni<Void> removeBefore(Instant limit) {
        return removal.remove(ROWS, BATCH, JOBS, Rows.parameter(limit));
    }
}
