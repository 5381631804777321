package dev.rapport.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

/** How the production artefact stops when it is told to. */
class StopIT {
    private static final int WRITERS = 20;
    private static final int ENOUGH = 100;
    private static final int TOO_MANY = 100_000;
    private static final String NAME = "Written under load";

    private static PostgresServer database;
    private static SignInServer signIn;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private PackagedApplication application;

    @BeforeAll
    static void startAround() {
        database = new PostgresServer();
        signIn = new SignInServer();
    }

    @AfterAll
    static void stopAround() {
        signIn.close();
        database.close();
    }

    @BeforeEach
    void start() {
        application = new PackagedApplication(PackagedApplication.settings(database.url(), signIn.url()));
        application.awaitReady();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void terminate_callInFlight_isAnsweredAndReadinessGoesFirst() throws SQLException {
        var token = signIn.token("administrator", "administrator");
        assertEquals(200, application.get("/api/v1/people", token).statusCode());
        try (var other = database.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table person");
            var inFlight = CompletableFuture.supplyAsync(() -> application.get("/api/v1/people", token));
            application.await(() -> database.waitingForLocks() == 1);

            application.terminate();
            application.await(() -> application.health("/q/health/ready") == 503);
            assertEquals(200, application.health("/q/health/live"));
            other.rollback();

            assertEquals(200, inFlight.join().statusCode());
        }
        assertEquals(143, application.exitCode());
    }

    /** Who gets no answer repeats under the same key; who got one need not. */
    @Test
    void terminate_underLoad_keepsWhatItAcknowledgedAndRefusesTheRest() throws SQLException {
        new OpenDesk(application, signIn.token("administrator", "administrator"), "agent");
        var threads = Executors.newFixedThreadPool(WRITERS);
        var writers = IntStream.range(0, WRITERS).mapToObj(writer -> CompletableFuture.runAsync(this::writeUntilRefused, threads)).toList();
        application.await(() -> acknowledged.size() >= ENOUGH);

        application.terminate();
        writers.forEach(CompletableFuture::join);
        threads.shutdown();

        assertEquals(143, application.exitCode());
        assertTrue(application.output().contains("All HTTP requests complete"), application::output);
        assertFalse(application.output().contains("\"level\":\"ERROR\""), application::output);
        var stored = stored();
        assertTrue(stored.containsAll(acknowledged), "what was acknowledged is kept");
        assertTrue(stored.size() <= acknowledged.size() + WRITERS, "each writer has one write at most that nobody answered");
    }

    private void writeUntilRefused() {
        while (isWritten()) {
            assertTrue(acknowledged.size() < TOO_MANY, "it does not stop");
        }
    }

    private boolean isWritten() {
        try {
            var answer = application.post("/api/v1/customers", signIn.token("agent", "agent"), UUID.randomUUID().toString(),
                    OpenDesk.customerNamed(NAME).encode());
            if (answer.statusCode() == 503) {
                return false;
            }
            assertEquals(201, answer.statusCode(), answer::body);
            return acknowledged.add(new JsonObject(answer.body()).getString("id"));
        } catch (CompletionException failure) {
            assertFalse(failure.getCause() instanceof HttpTimeoutException, "it neither answers nor hangs up");
            return false;
        }
    }

    private Set<String> stored() throws SQLException {
        try (var connection = database.connect(); var rows = connection.createStatement().executeQuery(
                "select id from customer where name = '" + NAME + "'")) {
            var ids = new HashSet<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
