package dev.rapport.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.vertx.core.json.JsonObject;

/** Two processes of the application on one database do everything once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {
    private static final int REQUESTS = 50;
    private static final int OFFERS = 10;
    private static final int VALID_SECONDS = 2;

    private static PostgresServer database;
    private static SignInServer signIn;
    private static List<PackagedApplication> replicas;
    private static OpenDesk desk;
    private static ExecutorService clients;

    @BeforeAll
    static void start() {
        database = new PostgresServer();
        signIn = new SignInServer();
        clients = Executors.newFixedThreadPool(4);
        replicas = List.of(replica(), replica());
        replicas.forEach(PackagedApplication::awaitReady);
        desk = new OpenDesk(replicas.get(0), signIn.token("administrator", "administrator"), "agent");
    }

    @AfterAll
    static void stop() {
        clients.shutdown();
        replicas.forEach(PackagedApplication::close);
        signIn.close();
        database.close();
    }

    @Test
    void sameKeyAtBothAtOnce_isDoneOnce() {
        var customer = desk.customer(token());
        var ids = new HashSet<String>();
        for (var request = 0; request < REQUESTS; request++) {
            ids.add(sentToBoth(UUID.randomUUID().toString(), desk.needOf(customer).encode()));
        }
        assertEquals(REQUESTS, ids.size());
        assertEquals(ids.stream().sorted().toList(), strings("select id from need where customer_id = '" + customer + "' order by id::text"));
    }

    /** The journal is kept from both until each is in the middle of its sweep; first, since one sweeps soon after its start and then each minute. */
    @Order(1)
    @Test
    void offersPastTheirTime_sweptByBothAtOnce_expireOnce() throws SQLException {
        var customer = desk.customer(token());
        var offers = IntStream.range(0, OFFERS).mapToObj(number -> offer(customer)).toList();
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table journal in exclusive mode");
            replicas.get(0).await(() -> database.waitingForLocks() == replicas.size());
            connection.rollback();
        }
        replicas.get(0).await(() -> expired().containsAll(offers));
        assertEquals(offers.stream().sorted().toList(), expired().stream().filter(offers::contains).toList());
    }

    @Test
    void feedFollowedThroughEither_hasEachEventOnce() {
        var customer = desk.customer(token());
        var writers = IntStream.range(0, 4).mapToObj(writer -> CompletableFuture.runAsync(
                () -> IntStream.range(0, REQUESTS).forEach(number -> send(writer, customer)), clients)).toList();
        var seen = new ArrayList<String>();
        var place = followed("", seen);
        while (!writers.stream().allMatch(CompletableFuture::isDone)) {
            place = followed(place, seen);
        }
        writers.forEach(CompletableFuture::join);
        followed(place, seen);
        assertEquals(strings("select event_id from journal order by event_id::text"), seen.stream().sorted().toList());
    }

    private static PackagedApplication replica() {
        return new PackagedApplication(PackagedApplication.settings(database.url(), signIn.url()));
    }

    private static String token() {
        return signIn.token("agent", "agent");
    }

    private static String offer(String customer) {
        return desk.offer(token(), desk.need(token(), customer), Instant.now().plusSeconds(VALID_SECONDS));
    }

    /** The id that every answer tells, in the end also the one that was refused because the other ran. */
    private static String sentToBoth(String key, String need) {
        var first = CompletableFuture.supplyAsync(() -> answer(0, key, need), clients);
        var second = answer(1, key, need);
        assertEquals(first.join(), second);
        return second;
    }

    private static String answer(int replica, String key, String need) {
        var answer = replicas.get(replica).post("/api/v1/needs", token(), key, need);
        while (answer.statusCode() == 409) {
            answer = replicas.get(replica).post("/api/v1/needs", token(), key, need);
        }
        assertEquals(201, answer.statusCode(), answer.body());
        return new JsonObject(answer.body()).getString("id");
    }

    private static void send(int writer, String customer) {
        answer(writer % replicas.size(), UUID.randomUUID().toString(), desk.needOf(customer).encode());
    }

    /** Goes to the present end, asking each in turn; answers where to go on. */
    private static String followed(String from, List<String> seen) {
        var place = from;
        for (var turn = 0;; turn++) {
            var page = page(replicas.get(turn % replicas.size()), place);
            page.getJsonArray("items").forEach(event -> seen.add(((JsonObject) event).getString("id")));
            if (page.getString("next").equals(place)) {
                return place;
            }
            place = page.getString("next");
        }
    }

    private static JsonObject page(PackagedApplication replica, String place) {
        var path = "/api/v1/events?limit=100" + (place.isEmpty() ? "" : "&after=" + place);
        return new JsonObject(replica.get(path, signIn.token("administrator", "administrator")).body());
    }

    private static List<String> expired() {
        return strings("select subject_id from journal where type = 'offer.expired' order by subject_id::text");
    }

    private static List<String> strings(String sql) {
        try (var connection = database.connect(); var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
