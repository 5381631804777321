package dev.rapport.ground.http;

import java.time.Clock;
import java.time.Instant;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes kept answers once their day is over; harmless on several replicas. */
@ApplicationScoped
class OnceSweep {
    private final Pool pool;
    private final Clock clock;

    OnceSweep(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m")
    Uni<Void> sweep() {
        return removeBefore(clock.instant().minus(OnceStore.KEPT));
    }

    Uni<Void> removeBefore(Instant limit) {
        return pool.preparedQuery("delete from once where at <= $1")
                .execute(Tuple.of(Rows.parameter(limit))).replaceWithVoid();
    }
}
