package dev.rapport.ground.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;

@QuarkusTest
class OnceTest {
    private static final int KEYS = 20;
    private static final int CALLS = 50;
    private static final int AT_A_TIME = 100;

    private final String name = "once-" + UUID.randomUUID();

    @Inject
    Pool pool;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void parallelCallsOfOneKey_haveOneEffect() throws Exception {
        var workers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            var calls = IntStream.range(0, KEYS * CALLS).<Callable<String>>mapToObj(call -> () -> wire(name + "-" + call % KEYS).exchange());
            var answers = workers.invokeAll(calls.toList());
            for (var key = 0; key < KEYS; key++) {
                assertOneEffect(name + "-" + key, answersOf(answers, key));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void assertOneEffect(String key, List<String> answers) {
        var byStatus = answers.stream().collect(Collectors.groupingBy(answer -> answer.substring(9, 12)));
        assertThat(byStatus.keySet(), everyItem(in(Set.of("201", "409"))));
        assertEquals(1, byStatus.get("201").stream().filter(answer -> !answer.contains("Idempotent-Replayed: true")).count(), "done once");
        assertEquals(1, byStatus.get("201").stream().map(OnceTest::body).distinct().count(), "the same answer each time");
        assertThat(byStatus.getOrDefault("409", List.of()), everyItem(allOf(containsString("KEY_RUNNING"), containsString("Retry-After: 1"))));
        assertEquals(1, customers(key));
        var repeated = wire(key).exchange();
        assertThat(repeated, containsString("Idempotent-Replayed: true"));
        assertEquals(body(byStatus.get("201").get(0)), body(repeated));
    }

    @Test
    void sameKeyOfAnotherCaller_isAnotherRequest() {
        create(name, Api.AGENT).statusCode(201);
        create(name, Api.SUPERVISOR).statusCode(201).header("Idempotent-Replayed", nullValue());
        assertEquals(2, customers(name));
    }

    @Test
    void refusedRequest_isNotKept() {
        Api.AGENT.request().header("Idempotency-Key", name).contentType("application/json").body(Map.of("name", name))
                .post("/api/v1/customers").then().statusCode(422);
        create(name, Api.AGENT).statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"a", "a b", "\"a\"b", "ä", ""})
    void malformedKey_isRefused(String key) {
        Api.AGENT.request().header("Idempotency-Key", key).contentType("application/json").body(customer(name))
                .post("/api/v1/customers").then().statusCode(400).body("errors.pointer", equalTo(List.of("Idempotency-Key")));
        assertEquals(0, customers(name));
    }

    private static List<String> answersOf(List<Future<String>> answers, int key) {
        return IntStream.range(0, answers.size()).filter(call -> call % KEYS == key).mapToObj(answers::get).map(OnceTest::answer).toList();
    }

    private static String answer(Future<String> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }

    /** A customer under a key that is also the name, past the client of the other tests, which takes longer than the application. */
    private static Wire wire(String name) {
        return new Wire("agent", "POST /api/v1/customers", "Content-Type: application/json\r\nIdempotency-Key: " + name,
                "{\"kind\":\"PUBLIC_MEMBER\",\"internal\":false,\"name\":\"%s\",\"language\":\"en\"}".formatted(name).getBytes(UTF_8));
    }

    private static ValidatableResponse create(String name, Api user) {
        return user.request().header("Idempotency-Key", name).contentType("application/json").body(customer(name)).post("/api/v1/customers").then();
    }

    private static Map<String, Object> customer(String name) {
        return Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", name, "language", "en");
    }

    private long customers(String name) {
        return pool.preparedQuery("select count(*) from customer where name = $1").executeAndAwait(Tuple.of(name)).iterator().next().getLong(0);
    }
}
