package dev.rapport.ground.route;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RoutingRuleResourceTest {
    private static final AtomicInteger NEXT = new AtomicInteger(5_000);

    private UUID team;

    @BeforeEach
    void open() {
        team = Desk.open().backOffice();
    }

    @ParameterizedTest
    @CsvSource({"kind,PURCHSE", "customerKind,CORPORATION", "channel,pigeon"})
    void create_ofWhatNeverComes_isRefused(String field, String value) {
        Api.ADMINISTRATOR.post("/routing-rules", rule(team, field, value)).statusCode(422).body("errors.pointer", contains("/" + field));
    }

    @ParameterizedTest
    @CsvSource({"kind,PURCHSE", "customerKind,CORPORATION", "channel,pigeon"})
    void change_toWhatNeverComes_isRefused(String field, String value) {
        var id = Api.ADMINISTRATOR.create("/routing-rules", rule(team, "kind", "FAIRNESS_OR_POLITENESS"));
        Api.ADMINISTRATOR.patch("/routing-rules/{id}", "*", Map.of(field, value), id).statusCode(422).body("errors.pointer", contains("/" + field));
        remove(id);
    }

    @Test
    void create_forAnUnknownTeam_isRefused() {
        Api.ADMINISTRATOR.post("/routing-rules", rule(UUID.randomUUID(), "kind", "RETURN"))
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/teamId"));
    }

    @Test
    void rule_whoseTeamIsNoLongerActive_isPassedOver() {
        var gone = Api.ADMINISTRATOR.create("/teams", Map.of("name", "gone-" + UUID.randomUUID()));
        var first = Api.ADMINISTRATOR.create("/routing-rules", rule(gone, "kind", "PRICE_OR_VALUE"));
        var second = Api.ADMINISTRATOR.create("/routing-rules", rule(team, "kind", "PRICE_OR_VALUE"));
        Api.ADMINISTRATOR.patch("/teams/{id}", "*", Map.of("active", false), gone).statusCode(200);
        var customer = Api.AGENT2.create("/customers", Map.of("kind", "AGENCY", "internal", false, "name", "Routed", "language", "en"));
        Api.AGENT2.post("/needs", Map.of("customerId", customer, "kind", "PRICE_OR_VALUE", "channel", "telephone", "statement", "Why so dear?"))
                .statusCode(201).body("teamId", not(equalTo(gone.toString())));
        remove(first);
        remove(second);
    }

    private static void remove(UUID id) {
        Api.ADMINISTRATOR.request().header("If-Match", "*").delete("/api/v1/routing-rules/{id}", id).then().statusCode(204);
    }

    private static Map<String, Object> rule(UUID team, String field, String value) {
        var rule = new HashMap<String, Object>(Map.of("position", NEXT.incrementAndGet(), "itemType", "NEED", "teamId", team));
        rule.put(field, value);
        return rule;
    }
}
