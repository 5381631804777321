package dev.rapport.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

/** How the production artefact stops when it is told to. */
class StopIT {
    @Test
    void terminate_callInFlight_isAnsweredAndReadinessGoesFirst() throws SQLException {
        try (var database = new PostgresServer(); var signIn = new SignInServer();
                var application = new PackagedApplication(PackagedApplication.settings(database.url(), signIn.url()));
                var other = database.connect()) {
            application.awaitReady();
            var token = signIn.token("administrator", "administrator");
            assertEquals(200, application.get("/api/v1/people", token).statusCode());
            other.setAutoCommit(false);
            other.createStatement().execute("lock table person");
            var inFlight = CompletableFuture.supplyAsync(() -> application.get("/api/v1/people", token));
            application.await(() -> database.waitingForLocks() == 1);

            application.terminate();
            application.await(() -> application.health("/q/health/ready") == 503);
            assertEquals(200, application.health("/q/health/live"));
            other.rollback();

            assertEquals(200, inFlight.join().statusCode());
            assertEquals(143, application.exitCode());
        }
    }
}
