package dev.rapport.ground.job;

import java.time.Clock;
import java.time.Instant;

import dev.rapport.ground.http.Rows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes jobs some time after their end, with what they say of each row, some at a time; harmless on several replicas. */
@ApplicationScoped
class JobCleaning {
    private static final int BATCH = 5_000;
    private static final String ROWS = """
            delete from import_row where (import_id, number) in (
              select r.import_id, r.number from job j join import_row r on r.import_id = j.id where j.ended_at <= $1 limit\s""" + BATCH + ")";
    private static final String JOBS = "delete from job where ended_at <= $1";

    private final Pool pool;
    private final Clock clock;
    private final JobConfig config;

    JobCleaning(Pool pool, Clock clock, JobConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "24h", delayed = "9m")
    Uni<Void> sweep() {
        return removeBefore(clock.instant().minus(config.kept()));
    }

    Uni<Void> removeBefore(Instant limit) {
        return Multi.createBy().repeating().uni(() -> remove(ROWS, limit)).whilst(count -> count == BATCH).collect().last()
                .chain(() -> remove(JOBS, limit)).replaceWithVoid();
    }

    private Uni<Integer> remove(String sql, Instant limit) {
        return pool.preparedQuery(sql).execute(Tuple.of(Rows.parameter(limit))).map(removed -> removed.rowCount());
    }
}
