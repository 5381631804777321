package dev.rapport.ground.link;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;

@QuarkusTest
class LinkAuthenticationTest {
    @Inject
    LinkTables tables;

    private UUID team;

    @BeforeEach
    void openDesk() {
        team = Desk.open().frontDesk();
    }

    @Test
    void read_withALink_isTheCustomerOfItsItem() {
        var customer = Bearer.of(team, "CONFIRM");
        customer.read().statusCode(200).body("type", equalTo("thing")).body("id", equalTo(customer.thing().toString()))
                .body("role", equalTo("customer")).body("onBehalfOf", equalTo(customer.thing().toString()));
    }

    @Test
    void read_schemeInLowerCase_isTheSame() {
        var customer = Bearer.of(team);
        given().header("Authorization", "bearer  " + customer.token()).get(Bearer.MINE).then().statusCode(200);
    }

    @Test
    void read_unknownExpiredWithdrawnOrMalformed_areAnsweredAlike() {
        var expired = Bearer.of(team, "CONFIRM");
        tables.execute("update link set expires_at = $1 where id = $2", Instant.now().atOffset(ZoneOffset.UTC), expired.link());
        var withdrawn = Bearer.of(team, "CONFIRM");
        Api.AGENT.request().header("If-Match", "\"0\"").delete("/api/v1/links/{id}", withdrawn.link()).then().statusCode(204);
        var used = Bearer.of(team, "CONFIRM");
        used.act("CONFIRM").statusCode(200);

        var unknown = told(Bearer.with(unknownToken()).post(Bearer.MINE + "/CONFIRM"));
        assertEquals(401, unknown.get("status"));
        assertEquals(List.of("Bearer"), ((Map<?, ?>) unknown.get("headers")).get("www-authenticate"));
        assertEquals(unknown, told(Bearer.with(expired.token()).post(Bearer.MINE + "/CONFIRM")));
        assertEquals(unknown, told(Bearer.with(withdrawn.token()).post(Bearer.MINE + "/CONFIRM")));
        assertEquals(unknown, told(Bearer.with("rl_short").post(Bearer.MINE + "/CONFIRM")));
        assertEquals(unknown, told(Bearer.with(used.token()).post(Bearer.MINE + "/CONFIRM")));
        assertEquals(unknown, told(Bearer.with(Tokens.of("agent") + "x").post(Bearer.MINE + "/CONFIRM")));
    }

    @Test
    void read_tokenGuessed_isUnauthenticated() {
        IntStream.range(0, 100).forEach(guess -> Bearer.with(unknownToken()).get(Bearer.MINE).then().statusCode(401));
    }

    @Test
    void read_tokenWithOneCharacterChanged_isUnauthenticated() {
        var token = Bearer.of(team).token();
        for (var index = LinkToken.PREFIX.length(); index < token.length(); index++) {
            var other = token.charAt(index) == 'A' ? 'B' : 'A';
            Bearer.with(token.substring(0, index) + other + token.substring(index + 1)).get(Bearer.MINE).then().statusCode(401);
        }
        Bearer.with(token + "=").get(Bearer.MINE).then().statusCode(401);
        Bearer.with(token.replace("rl_", "RL_")).get(Bearer.MINE).then().statusCode(401);
        Bearer.with(token.replace("rl_", "")).get(Bearer.MINE).then().statusCode(401);
    }

    @Test
    void read_ofTheDesk_isForbiddenToALink() {
        Bearer.with(Bearer.of(team).token()).get("/api/v1/people").then().statusCode(403);
    }

    @Test
    void act_ofTheCustomer_isForbiddenToTheDesk() {
        Api.AGENT.post("/linked-things/mine/CONFIRM", Map.of()).statusCode(403);
    }

    @Test
    void read_linkedItemByAPerson_isUnauthenticated() {
        Api.AGENT.get("/linked-things/mine").statusCode(401);
    }

    @Test
    void act_usedBefore_isUnauthenticatedWhileReadingGoesOn() {
        var customer = Bearer.of(team, "CONFIRM", "CORRECT");
        customer.act("CONFIRM").statusCode(200);
        customer.act("CONFIRM").statusCode(401);
        customer.read().statusCode(200);
        customer.act("CORRECT").statusCode(200);
        customer.read().statusCode(200);
    }

    @Test
    void act_notGranted_isUnauthenticated() {
        Bearer.of(team, "CONFIRM").act("CORRECT").statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void read_oftenThenAct_usesNothingUp() {
        var customer = Bearer.of(team, "CONFIRM");
        IntStream.range(0, 5).forEach(time -> customer.read().statusCode(200));
        customer.act("CONFIRM").statusCode(200);
    }

    @Test
    void act_inParallel_isDoneOnce() {
        var customer = Bearer.of(team, "CONFIRM");
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = IntStream.range(0, 16).mapToObj(time -> CompletableFuture
                    .supplyAsync(() -> customer.act("CONFIRM").extract().statusCode(), threads)).toList();
            var statuses = answers.stream().map(CompletableFuture::join).toList();
            assertEquals(1, statuses.stream().filter(status -> status == 200).count());
            assertEquals(15, statuses.stream().filter(status -> status == 401).count());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void act_repeatedWithTheSameKey_answersAgain() {
        var customer = Bearer.of(team, "CONFIRM", "CORRECT");
        var key = UUID.randomUUID().toString();
        Bearer.with(customer.token()).header("Idempotency-Key", key).post(Bearer.MINE + "/CONFIRM").then().statusCode(200);
        Bearer.with(customer.token()).header("Idempotency-Key", key).post(Bearer.MINE + "/CONFIRM").then()
                .statusCode(200).header("Idempotent-Replayed", "true");
    }

    private static String unknownToken() {
        return Bearer.token(LinkToken.random().under("http://localhost"));
    }

    /** All that an answer tells, but for the id of the request and the share of requests that only a known caller has. */
    private static Map<String, Object> told(Response response) {
        var headers = new TreeMap<String, List<String>>();
        response.headers().forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), response.headers().getValues(header.getName())));
        headers.keySet().removeIf(name -> name.equals("x-request-id") || name.startsWith("ratelimit"));
        return Map.of("status", response.statusCode(), "headers", headers, "body", response.asString());
    }
}
