package dev.rapport.serve.interaction;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PraiseResourceTest {
    @Test
    void praise_isShown_whileBothSidesConsent() {
        var customer = Interactions.customer();
        var mark = "Kind as ever " + UUID.randomUUID();
        var interaction = Interactions.start(customer);
        Api.AGENT.post("/interactions/{id}/praise", Map.of("text", mark), interaction).statusCode(200).body("praiseAgreed", equalTo(false));
        Interactions.consent(customer, true);
        shown(mark, false);
        Api.SUPERVISOR.post("/interactions/{id}/praise/consent", Map.of("given", true), interaction).statusCode(409).body("code", equalTo("PRAISE_OF_ANOTHER"));
        Api.AGENT.post("/interactions/{id}/praise/consent", Map.of("given", true), interaction).statusCode(200).body("praiseAgreed", equalTo(true));
        shown(mark, true);
        Interactions.consent(customer, false);
        shown(mark, false);
        Interactions.consent(customer, true);
        shown(mark, true);
        Api.AGENT.post("/interactions/{id}/praise/consent", Map.of("given", false), interaction).statusCode(200);
        shown(mark, false);
    }

    @Test
    void consent_countsForThePraiseOfBefore_andForNoLaterText() {
        var customer = Interactions.customer();
        var mark = "Patient " + UUID.randomUUID();
        var interaction = Interactions.start(customer);
        Interactions.consent(customer, true);
        praised(interaction, mark);
        shown(mark, false);
        Interactions.consent(customer, true);
        shown(mark, true);
        praised(interaction, mark + " and kind");
        shown(mark + " and kind", false);
    }

    @Test
    void praise_aboutARestrictedNeed_isNotShown() {
        var customer = Interactions.customer();
        var need = Interactions.need(customer);
        var mark = "Discreet " + UUID.randomUUID();
        var interaction = Interactions.start(customer, need);
        praised(interaction, mark);
        Interactions.consent(customer, true);
        shown(mark, true);
        Api.SUPERVISOR.post("/needs/{id}/restriction", Map.of("reason", "About a person"), need).statusCode(200);
        shown(mark, false);
    }

    private static void praised(UUID interaction, String text) {
        Api.AGENT.post("/interactions/{id}/praise", Map.of("text", text), interaction).statusCode(200);
        Api.AGENT.post("/interactions/{id}/praise/consent", Map.of("given", true), interaction).statusCode(200);
    }

    private static void shown(String text, boolean there) {
        Api.AGENT2.get("/interactions/praise?limit=100").statusCode(200).body("items.text", there ? hasItem(text) : not(hasItem(text)));
    }
}
