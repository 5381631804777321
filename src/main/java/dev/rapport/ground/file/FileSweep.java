package dev.rapport.ground.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.rapport.ground.http.Rows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes uploads that were attached to nothing for a day; harmless on several replicas. */
@ApplicationScoped
class FileSweep {
    static final Duration KEPT = Duration.ofHours(24);

    private final Pool pool;
    private final Clock clock;

    FileSweep(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "5m")
    Uni<Void> sweep() {
        return removeBefore(clock.instant().minus(KEPT));
    }

    /** Their chunks go with them. */
    Uni<Void> removeBefore(Instant limit) {
        return pool.preparedQuery("delete from file where item_id is null and uploaded_at <= $1")
                .execute(Tuple.of(Rows.parameter(limit))).replaceWithVoid();
    }
}
