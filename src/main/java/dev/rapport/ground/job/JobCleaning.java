package dev.rapport.ground.job;

import java.time.Clock;
import java.time.Instant;

import dev.rapport.ground.http.Rows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes jobs some time after their end, with what they say of each row; harmless on several replicas. */
@ApplicationScoped
class JobCleaning {
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
        return pool.preparedQuery("delete from job where ended_at <= $1").execute(Tuple.of(Rows.parameter(limit))).replaceWithVoid();
    }
}
