package dev.rapport.rules.standard;

import static dev.rapport.rules.standard.Bodies.create;
import static dev.rapport.rules.standard.Bodies.delivery;
import static dev.rapport.rules.standard.Bodies.version;
import static dev.rapport.rules.standard.Bodies.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class TrialResourceTest {
    private static final Instant NOW = Instant.now();

    private final String category = "c-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"LOW,5", "HIGH,2", "CRITICAL,1"})
    void deskStandard_appliesToWhatNothingElseIsFor(String priority, int days) {
        run(situation(category, priority), null).body(ofDelivery("applies.limit.amount"), equalTo(days))
                .body(measure("FIRST_RESPONSE") + ".applies.limit.amount", equalTo(60))
                .body(measure("FIRST_RESPONSE") + ".applies.toCustomer", equalTo(true))
                .body(measure("AGREED_DATE") + ".applies", nullValue()).body(measure("AGREED_DATE") + ".candidates", empty())
                .body("measures", hasSize(Measure.values().length));
    }

    @Test
    void mostSpecific_applies_andTheOthersSayWhyNot() {
        create(version(delivery(4, Map.of("category", category)), delivery(3, Map.of("category", category, "priority", "LOW"))));
        run(situation(category, "HIGH"), null).body(ofDelivery("applies.limit.amount"), equalTo(4))
                .body(ofDelivery("candidates[0].verdict"), equalTo("APPLIES")).body(ofDelivery("candidates[0].because"), contains("CATEGORY"))
                .body(candidate(3, "verdict"), equalTo("OTHER_SITUATION")).body(candidate(3, "because"), contains("PRIORITY"))
                .body(candidate(5, "verdict"), equalTo("NAMES_LESS")).body(candidate(5, "because"), contains("CATEGORY"))
                .body(candidate(2, "verdict"), equalTo("NAMES_LIGHTER")).body(candidate(2, "because"), contains("CATEGORY"));
        run(situation(category, "LOW"), null).body(ofDelivery("applies.limit.amount"), equalTo(3))
                .body(ofDelivery("candidates[0].because"), containsInAnyOrder("CATEGORY", "PRIORITY"));
    }

    @Test
    void instant_decidesWhichVersionCounts() {
        var id = create(version(delivery(4, Map.of("category", category))));
        var second = with(with(version(delivery(7, Map.of("category", category))), "validFrom", NOW.plus(Duration.ofDays(10))),
                "validUntil", NOW.plus(Duration.ofDays(20)));
        Api.MANAGER.post("/standards/{id}/versions", second, id).statusCode(201);
        expectAt(NOW.minus(Duration.ofDays(1)), 5);
        expectAt(NOW.plus(Duration.ofDays(9)), 4);
        expectAt(NOW.plus(Duration.ofDays(11)), 7);
        expectAt(NOW.plus(Duration.ofDays(21)), 5);
    }

    @ParameterizedTest
    @CsvSource({"kind,PURCHSE", "priority,URGENT", "customerKind,CORPORATION"})
    void situationThatNeverComes_isRefused(String field, String value) {
        var situation = with(situation(category, "LOW"), field, value);
        Api.AGENT.post("/standards/trial", Map.of("situation", situation)).statusCode(422).body("errors.pointer", contains("/situation/" + field));
    }

    private void expectAt(Instant at, int days) {
        run(situation(category, "LOW"), at).body(ofDelivery("applies.limit.amount"), equalTo(days));
    }

    private static ValidatableResponse run(Map<String, Object> situation, Instant at) {
        return Api.AGENT.post("/standards/trial", at == null ? Map.of("situation", situation) : Map.of("situation", situation, "at", at.toString()))
                .statusCode(200);
    }

    private static Map<String, Object> situation(String category, String priority) {
        return Map.of("category", category, "kind", "PURCHASE", "priority", priority, "customerKind", "CORPORATE", "language", "en-AU");
    }

    private static String ofDelivery(String field) {
        return measure("DELIVERY") + "." + field;
    }

    /** Of this test or the desk, by the days. */
    private String candidate(int days, String field) {
        return ofDelivery("candidates.find { it.commitment.limit.amount == " + days + " && (it.commitment.of.category == null || it.commitment.of.category == '"
                + category + "') }." + field);
    }

    private static String measure(String measure) {
        return "measures.find { it.measure == '" + measure + "' }";
    }
}
