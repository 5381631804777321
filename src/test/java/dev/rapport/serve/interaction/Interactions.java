package dev.rapport.serve.interaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;
import dev.rapport.Desk;

/** Bodies, customers, needs and contacts for tests. */
final class Interactions {
    static final Map<String, Object> END = Map.of("summary", "The left drawer is missing; one comes by Friday");

    private Interactions() {
    }

    static UUID customer() {
        return customer(Map.of());
    }

    static UUID customer(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Customer " + UUID.randomUUID(), "language", "en"));
        body.putAll(more);
        return Api.AGENT.create("/customers", body);
    }

    static UUID need(UUID customer) {
        return need(customer, Map.of());
    }

    static UUID need(UUID customer, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "SPECIFIC_INFORMATION",
                "channel", "e-mail", "statement", "Where is the missing drawer?"));
        body.putAll(more);
        return Api.AGENT.create("/needs", body);
    }

    static UUID needOfBackOffice(UUID customer) {
        return Api.AGENT2.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().backOffice(), "kind", "ADVICE",
                "channel", "e-mail", "statement", "How to mend a drawer"));
    }

    static Map<String, Object> body(UUID customer, Map<String, ?> more, UUID... needs) {
        var body = new HashMap<String, Object>(Map.of("customerId", customer, "channel", "telephone", "direction", "IN", "needIds", List.of(needs)));
        body.putAll(more);
        return body;
    }

    static UUID start(UUID customer, UUID... needs) {
        return start(Api.AGENT, body(customer, Map.of(), needs));
    }

    static UUID start(Api by, Map<String, Object> body) {
        return UUID.fromString(by.post("/interactions", body).statusCode(201).extract().path("interaction.id"));
    }

    static void end(UUID interaction) {
        Api.AGENT.post("/interactions/{id}/ending", END, interaction).statusCode(200);
    }

    static UUID had(Api by, UUID customer, UUID need) {
        var interaction = start(by, body(customer, Map.of(), need));
        by.post("/interactions/{id}/ending", END, interaction).statusCode(200);
        return interaction;
    }

    static String standing(UUID need, String measure) {
        return Api.AGENT.get("/promises?itemId={id}", need).statusCode(200).extract()
                .path("items.find { it.measure == '" + measure + "' }.standing");
    }

    static void consent(UUID customer, boolean given) {
        Api.AGENT.post("/customers/{id}/consents", Map.of("purpose", "PRAISE", "given", given, "wordingVersion", "P1", "channel", "telephone"), customer)
                .statusCode(200);
    }
}
