package dev.rapport.ground.notice;

import java.time.Clock;
import java.time.Instant;

import dev.rapport.ground.http.Rows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes notices some time after they were read; harmless on several replicas. */
@ApplicationScoped
class NoticeSweep {
    private final Pool pool;
    private final Clock clock;
    private final NoticeConfig config;

    NoticeSweep(Pool pool, Clock clock, NoticeConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "24h", delayed = "7m")
    Uni<Void> sweep() {
        return removeReadBefore(clock.instant().minus(config.kept()));
    }

    Uni<Void> removeReadBefore(Instant limit) {
        return pool.preparedQuery("delete from notice where read_at <= $1")
                .execute(Tuple.of(Rows.parameter(limit))).replaceWithVoid();
    }
}
