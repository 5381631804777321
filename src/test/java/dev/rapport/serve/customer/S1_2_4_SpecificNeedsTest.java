package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@DisplayName("S1 2.4 Provide assistance or respond to customers with specific needs according to organisational requirements")
class S1_2_4_SpecificNeedsTest {
    private UUID team;

    @BeforeEach
    void openTeam() {
        team = Api.ADMINISTRATOR.create("/teams", Map.of("name", "Specific needs " + UUID.randomUUID()));
    }

    @Test
    void customer_saysOnceHowToBeServed_isServedSo_andTakesItBack() {
        Desk.open().join(team, "agent", "MEMBER", 0);
        var customer = Customers.create();
        var first = SpecificNeeds.call(Api.AGENT, customer);
        String kept = Api.AGENT.post("/customers/{id}/specific-needs", SpecificNeeds.body(Map.of("itemId", first, "basis", "explicit-consent",
                "consent", SpecificNeeds.consent(Map.of()))), customer).statusCode(201).extract().path("id");
        SpecificNeeds.end(Api.AGENT, first);

        var need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "ADVICE", "channel", "e-mail",
                "statement", "Which lamp is bright enough"));
        Api.AGENT.get("/needs/{id}", need).body("hasAdjustments", equalTo(true));
        Api.AGENT2.get("/customers/{id}/adjustments", customer).statusCode(404);
        String call = Api.AGENT.post("/interactions", contact(customer, need)).statusCode(201)
                .body("adjustments.items.instruction", contains(SpecificNeeds.SLOWLY)).body("adjustments.items[0].category", nullValue())
                .extract().path("interaction.id");
        Api.AGENT.post("/interactions/{id}/ending", Map.of("adjustments", Map.of("honoured", "NOT_POSSIBLE")), call).statusCode(422);
        Api.AGENT.post("/interactions/{id}/ending", Map.of("adjustments", Map.of("honoured", "YES"), "summary", "Spoke slowly; the list goes out in large print"),
                call).statusCode(200).body("adjustments.honoured", equalTo("YES"));

        assertHonouredIsCounted(customer, need);
        assertItIsTakenBackAtOnce(customer, need, kept);
        Api.AGENT.get("/interactions/{id}", call).statusCode(200).body("adjustments", nullValue());
    }

    /** Contacts at a moment at which no other test has any. */
    @Test
    void contactsAboutNoNeed_countAsHonoured_too() {
        var customer = SpecificNeeds.customerWithNeed();
        var at = Instant.now().minusSeconds(86_400 + ThreadLocalRandom.current().nextInt(400_000)).truncatedTo(ChronoUnit.SECONDS);
        for (var contact = 0; contact < 5; contact++) {
            String call = Api.AGENT.post("/interactions", Map.of("customerId", customer, "channel", "telephone", "direction", "IN", "happened",
                    Map.of("at", at.toString()))).statusCode(201).extract().path("interaction.id");
            Api.AGENT.post("/interactions/{id}/ending", Map.of("adjustments", Map.of("honoured", "YES")), call).statusCode(200);
        }
        var figures = "/interactions/figures?from=" + at + "&until=" + at.plusSeconds(1);
        Api.AGENT.get(figures).statusCode(200).body("adjustmentsHonoured.share.of", equalTo(5)).body("adjustmentsHonoured.share.n", equalTo(5));
        Api.AGENT.get(figures + "&teamId=" + team).body("adjustmentsHonoured.share.n", equalTo(0));
    }

    private void assertHonouredIsCounted(UUID customer, UUID need) {
        var figures = "/interactions/figures?from=" + Instant.now().minusSeconds(3_600) + "&until=" + Instant.now().plusSeconds(3_600) + "&teamId=" + team;
        Api.AGENT.get(figures).statusCode(200).body("adjustmentsHonoured.suppressed", equalTo(true)).body("adjustmentsHonoured.share", nullValue());
        for (var contact = 0; contact < 4; contact++) {
            end(customer, need, Map.of("honoured", "YES"));
        }
        Api.AGENT.get(figures).body("adjustmentsHonoured.share.of", equalTo(5)).body("adjustmentsHonoured.share.n", equalTo(5));
        end(customer, need, Map.of("honoured", "NOT_POSSIBLE", "reason", "not-in-time"));
        Api.AGENT.get(figures).body("adjustmentsHonoured.suppressed", equalTo(true)).body("adjustmentsHonoured.share", nullValue());
    }

    private void assertItIsTakenBackAtOnce(UUID customer, UUID need, String kept) {
        String call = Api.AGENT.post("/interactions", contact(customer, need)).statusCode(201).extract().path("interaction.id");
        Api.AGENT.post("/customers/{id}/specific-needs/{need}/withdrawal", Map.of("channel", "telephone", "itemId", call), customer, kept).statusCode(204);
        Api.AGENT.get("/customers/{id}/adjustments?item={call}", customer, call).statusCode(200).body("items", empty());
        Api.AGENT.get("/needs/{id}", need).body("hasAdjustments", equalTo(false));
        Api.AGENT.post("/interactions/{id}/ending", Map.of("adjustments", Map.of("honoured", "YES")), call).statusCode(409)
                .body("code", equalTo("ADJUSTMENTS_NONE"));
    }

    private static void end(UUID customer, UUID need, Map<String, String> adjustments) {
        String call = Api.AGENT.post("/interactions", contact(customer, need)).statusCode(201).extract().path("interaction.id");
        Api.AGENT.post("/interactions/{id}/ending", Map.of("adjustments", adjustments), call).statusCode(200);
    }

    private static Map<String, Object> contact(UUID customer, UUID need) {
        return Map.of("customerId", customer, "channel", "telephone", "direction", "OUT", "needIds", List.of(need));
    }
}
