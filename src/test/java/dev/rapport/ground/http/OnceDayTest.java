package dev.rapport.ground.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** A key counts for 24 hours; then its answer is removed, and it may be used for something new. */
@QuarkusTest
class OnceDayTest {
    private static final String ALMOST_A_DAY = "23 hours 59 minutes";
    private static final String MORE_THAN_A_DAY = "24 hours 1 minute";

    private final String key = "day-" + UUID.randomUUID();

    @Inject
    OnceSweep sweep;

    @Test
    void key_ofToday_isRepeated() {
        var first = create().extract().<String>path("id");
        age(ALMOST_A_DAY);
        create().header("Idempotent-Replayed", equalTo("true")).body("id", equalTo(first));
    }

    @Test
    void key_ofYesterday_countsAnew() {
        var first = create().extract().<String>path("id");
        age(MORE_THAN_A_DAY);
        var second = create().header("Idempotent-Replayed", nullValue()).body("id", not(equalTo(first))).extract().<String>path("id");
        create().header("Idempotent-Replayed", equalTo("true")).body("id", equalTo(second));
    }

    @Test
    void sweep_ofAnAnswerOfToday_leavesIt() throws Throwable {
        create();
        age(ALMOST_A_DAY);
        VertxContextSupport.subscribeAndAwait(sweep::sweep);
        create().header("Idempotent-Replayed", equalTo("true"));
    }

    @Test
    void sweep_ofAnAnswerOfYesterday_removesIt() throws Throwable {
        create();
        age(MORE_THAN_A_DAY);
        VertxContextSupport.subscribeAndAwait(sweep::sweep);
        age("-1 day");
        create().header("Idempotent-Replayed", nullValue());
    }

    private ValidatableResponse create() {
        return Api.AGENT.request().header("Idempotency-Key", key).contentType("application/json")
                .body(Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", key, "language", "en"))
                .post("/api/v1/customers").then().statusCode(201);
    }

    private void age(String by) {
        Tables.change("update once set at = at - ?::interval where key = ?", by, key);
    }
}
