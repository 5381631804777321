package dev.rapport.ground.start;

import java.time.Duration;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Ready while the database answers. */
@Readiness
@ApplicationScoped
class DatabaseReady implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Pool pool;

    DatabaseReady(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select 1").execute()
                .ifNoItem().after(PATIENCE).fail()
                .map(answer -> HealthCheckResponse.up("database"))
                .onFailure().recoverWithItem(away -> HealthCheckResponse.down("database"));
    }
}
