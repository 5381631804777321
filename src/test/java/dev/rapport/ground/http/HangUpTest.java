package dev.rapport.ground.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Desk;
import dev.rapport.LogRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;

/** A client that hangs up leaves its request wholly done or not done at all, and nothing behind. */
@QuarkusTest
class HangUpTest {
    private static final int CLIENTS = 2_000;

    @Inject
    Pool pool;
    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void hangUp_leavesWholeRequestsAndNoError() throws Exception {
        var clients = new HangUps(CLIENTS);
        try (var log = new LogRecords()) {
            clients.run();
            var stored = clients.stored();
            assertEquals(HangUps.Stored.all(stored.customers()), stored, "each request wholly or not at all");
            clients.repeat();
            assertEquals(HangUps.Stored.all(CLIENTS), clients.stored(), "each request once");
            assertTrue(clients.replayed() > 0, "some had been done before they were repeated");
            assertEquals(List.of(), log.errors());
        }
        everyConnectionIsFree();
    }

    private void everyConnectionIsFree() {
        var taken = IntStream.range(0, connections)
                .mapToObj(number -> pool.getConnection().await().atMost(Duration.ofSeconds(5))).toList();
        taken.forEach(SqlConnection::closeAndAwait);
    }
}
