package dev.rapport.faults;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

/** The sudden end of the application or of its database, during writes: what was acknowledged stays, and nothing happens twice. */
class KillIT {
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 100;

    private static PostgresServer database;
    private static SignInServer signIn;
    private static PackagedApplication application;
    private static OpenDesk desk;

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private volatile boolean isEnding;
    private String customer;

    @BeforeAll
    static void start() {
        database = new PostgresServer();
        signIn = new SignInServer();
        application = new PackagedApplication(PackagedApplication.settings(database.url(), signIn.url()));
        application.awaitReady();
        desk = new OpenDesk(application, signIn.token("administrator", "administrator"), "agent");
    }

    @AfterAll
    static void stop() {
        application.close();
        signIn.close();
        database.close();
    }

    @BeforeEach
    void customer() {
        customer = desk.customer(token());
    }

    @Test
    void applicationKilledDuringWrites_eachIsDoneOnce() throws SQLException {
        writeUntil(application::kill);
        application.start();
        assertEachIsDoneOnce();
    }

    /** The application goes on by itself. */
    @Test
    void databaseKilledDuringWrites_eachIsDoneOnce() throws SQLException {
        writeUntil(database::kill);
        database.start();
        assertEachIsDoneOnce();
    }

    /** Each client writes on and on, and leaves when it gets no good answer, which may only be at the end. */
    private void writeUntil(Runnable end) {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var clients = IntStream.range(0, CLIENTS).mapToObj(client -> CompletableFuture.runAsync(this::write, threads)).toList();
        application.await(() -> acknowledged.size() >= ENOUGH);
        isEnding = true;
        end.run();
        clients.forEach(CompletableFuture::join);
        threads.shutdown();
    }

    private void write() {
        var answered = true;
        while (answered) {
            var key = UUID.randomUUID().toString();
            keys.add(key);
            answered = answered(key);
            assertTrue(answered || isEnding, "a write was refused while all was well");
        }
    }

    private void assertEachIsDoneOnce() throws SQLException {
        application.awaitReady();
        keys.forEach(key -> application.await(() -> answered(key)));
        assertEquals(acknowledged.values().stream().collect(toMap(id -> id, id -> 1)), eventsOfNeeds());
        acknowledged.values().forEach(id -> assertEquals(200, application.get("/api/v1/needs/" + id, token()).statusCode()));
    }

    private boolean answered(String key) {
        try {
            var answer = application.post("/api/v1/needs", token(), key, desk.needOf(customer).encode());
            return answer.statusCode() == 201 && isAlways(key, new JsonObject(answer.body()).getString("id"));
        } catch (CompletionException noAnswer) {
            return false;
        }
    }

    private boolean isAlways(String key, String id) {
        var before = acknowledged.putIfAbsent(key, id);
        assertTrue(before == null || before.equals(id), () -> before + " became " + id);
        return true;
    }

    private static String token() {
        return signIn.token("agent", "agent");
    }

    private Map<String, Integer> eventsOfNeeds() throws SQLException {
        try (var connection = database.connect(); var query = connection.prepareStatement("""
                select need.id, count(event_id) from need left join journal on subject_id = need.id
                 where need.customer_id = ?::uuid group by need.id""")) {
            query.setString(1, customer);
            var counts = new HashMap<String, Integer>();
            for (var rows = query.executeQuery(); rows.next();) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
            return counts;
        }
    }
}
