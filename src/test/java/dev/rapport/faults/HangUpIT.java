package dev.rapport.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** A client that hangs up leaves its request wholly done or not done at all, and nothing behind. */
class HangUpIT {
    private static final int CLIENTS = 10_000;
    private static final int CONNECTIONS = 16;

    @Test
    void hangUp_leavesWholeRequestsFreeConnectionsAndNoError() throws Exception {
        try (var database = new PostgresServer(); var signIn = new SignInServer();
                var application = new PackagedApplication(settings(database, signIn));
                var connection = database.connect()) {
            application.awaitReady();
            new OpenDesk(application, signIn.token("administrator", "administrator"), "agent");
            var clients = new HangUps(application, CLIENTS);

            clients.run(signIn.token("agent", "agent"));
            var stored = clients.stored(connection);
            assertEquals(HangUps.Stored.all(stored.customers()), stored, "each request wholly or not at all");
            assertTrue(stored.customers() > clients.answered(), "some are done whose client hung up");
            clients.repeat(signIn.token("agent", "agent"));
            assertEquals(HangUps.Stored.all(CLIENTS), clients.stored(connection), "each request once");
            assertTrue(clients.replayed() > clients.answered(), "some of those that hung up get the stored answer");

            assertEveryConnectionIsFree(application, database, signIn.token("agent", "agent"));
            assertEquals(List.of(), application.output().lines().filter(line -> line.contains("\"level\":\"ERROR\"")).toList());
        }
    }

    private static Map<String, String> settings(PostgresServer database, SignInServer signIn) {
        var settings = PackagedApplication.settings(database.url(), signIn.url());
        settings.put("RAPPORT_DATABASE_CONNECTIONS", "" + CONNECTIONS);
        return settings;
    }

    /** As many calls as there are connections hold one each at the same moment, and none holds one afterwards. */
    private static void assertEveryConnectionIsFree(PackagedApplication application, PostgresServer database, String token)
            throws SQLException {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table team");
            var calls = IntStream.range(0, CONNECTIONS)
                    .mapToObj(call -> CompletableFuture.supplyAsync(() -> application.get("/api/v1/teams", token), threads)).toList();
            application.await(() -> database.waitingForLocks() == CONNECTIONS);
            connection.rollback();
            calls.forEach(call -> assertEquals(200, call.join().statusCode()));
        }
        threads.shutdown();
        assertEquals(0, database.busy());
    }
}
