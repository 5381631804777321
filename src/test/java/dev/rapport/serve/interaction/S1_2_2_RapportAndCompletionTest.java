package dev.rapport.serve.interaction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@DisplayName("S1 2.2 Establish and maintain appropriate rapport with customers to ensure completion of quality service delivery")
class S1_2_2_RapportAndCompletionTest {
    private UUID team;

    @BeforeEach
    void openTeam() {
        team = Api.ADMINISTRATOR.create("/teams", Map.of("name", "Rapport " + UUID.randomUUID()));
    }

    @Test
    void customer_isAddressedAsTheyWish_servedByOnePerson_calledBack_andTheirPraiseBecomesAnExample() {
        Stream.of("agent", "supervisor").forEach(name -> Desk.open().join(team, name, "MEMBER", name.equals("agent") ? 0 : 1));
        var customer = Interactions.customer(Map.of("name", "Minh Nguyen", "formOfAddress", "Dr Nguyen"));
        var need = Interactions.need(customer, Map.of("teamId", team));

        var call = Api.AGENT.post("/interactions", Interactions.body(customer, Map.of(), need)).statusCode(201)
                .body("formOfAddress", equalTo("Dr Nguyen")).extract().<String>path("interaction.id");
        assertEquals("KEPT", Interactions.standing(need, "FIRST_RESPONSE"));
        String promise = Api.AGENT.post("/interactions/{id}/promises", Map.of("needId", need, "promise",
                Map.of("measure", "CALL_BACK", "dueAt", Instant.now().plusSeconds(3_600).toString(), "text", "When the drawer comes")), call)
                .statusCode(201).extract().path("id");
        Api.AGENT.post("/interactions/{id}/ending", Interactions.END, call).statusCode(200).body("promiseIds", contains(promise));

        var back = Interactions.start(Api.AGENT, Interactions.body(customer, Map.of("direction", "OUT"), need));
        Api.AGENT.post("/promises/{id}/keeping", Map.of(), promise).statusCode(200).body("standing", equalTo("KEPT"));
        Api.AGENT.post("/interactions/{id}/praise", Map.of("text", "You named a day and kept to it, " + need), back).statusCode(200);
        Api.AGENT.post("/interactions/{id}/ending", Map.of("summary", "The drawer comes on Friday"), back).statusCode(200);
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), need).statusCode(200).body("status", equalTo("DELIVERED"));
        Api.AGENT.get("/needs/{id}/interactions", need).body("items.id", contains(back.toString(), call));

        assertPraiseNeedsBoth(customer, back, "You named a day and kept to it, " + need);
        assertFiguresAreCountedAndSuppressed();
    }

    private void assertPraiseNeedsBoth(UUID customer, UUID interaction, String words) {
        Api.AGENT.post("/interactions/{id}/praise/consent", Map.of("given", true), interaction).statusCode(200);
        Interactions.consent(customer, true);
        Api.SUPERVISOR.get("/interactions/praise?limit=100").statusCode(200).body("items.text", hasItem(words))
                .body("items.find { it.text == '" + words + "' }.personId", equalTo(Desk.open().people().get("agent").toString()));
        Interactions.consent(customer, false);
        Api.SUPERVISOR.get("/interactions/praise?limit=100").body("items.find { it.text == '" + words + "' }", nullValue());
    }

    /** One need was served above by one person; four more make five of six. */
    private void assertFiguresAreCountedAndSuppressed() {
        var figures = "/interactions/figures?from=" + Instant.now().minusSeconds(3_600) + "&until=" + Instant.now().plusSeconds(3_600) + "&teamId=" + team;
        Api.AGENT.get(figures).statusCode(200).body("needs", nullValue()).body("contacts", nullValue())
                .body("sameAgent.suppressed", equalTo(true)).body("sameAgent.share", nullValue()).body("oneContact.share", nullValue());
        for (var people : List.of(List.of(Api.AGENT, Api.AGENT), List.of(Api.AGENT, Api.AGENT), List.of(Api.AGENT, Api.SUPERVISOR),
                List.of(Api.SUPERVISOR, Api.SUPERVISOR, Api.SUPERVISOR), List.of(Api.AGENT))) {
            var customer = Interactions.customer();
            var need = Interactions.need(customer, Map.of("teamId", team));
            people.forEach(person -> Interactions.had(person, customer, need));
        }
        Api.AGENT.get(figures).statusCode(200).body("needs", equalTo(6)).body("contacts", equalTo(12)).body("median", equalTo(2)).body("percentile90", equalTo(3))
                .body("oneContact.share.of", equalTo(1)).body("oneContact.share.n", equalTo(6))
                .body("sameAgent.share.of", equalTo(4)).body("sameAgent.share.n", equalTo(5)).body("sameAgent.share.indicative", equalTo(true))
                .body("sameAgent.share.low", equalTo(0.3755f)).body("sameAgent.share.high", equalTo(0.9638f));
        Api.AGENT2.get(figures).body("needs", equalTo(0)).body("sameAgent.share.n", equalTo(0));
    }
}
