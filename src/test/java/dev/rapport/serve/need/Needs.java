package dev.rapport.serve.need;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;

/** Bodies and needs for tests. */
final class Needs {
    private Needs() {
    }

    static UUID customer(String kind) {
        return Api.AGENT.create("/customers", Map.of("kind", kind, "internal", false, "name", "Customer " + UUID.randomUUID(), "language", "en"));
    }

    static Map<String, Object> body(UUID customer, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "PURCHASE",
                "channel", "telephone", "statement", "A desk for a sloping ceiling"));
        body.putAll(more);
        return body;
    }

    static UUID create(UUID customer, Map<String, ?> more) {
        return Api.AGENT.create("/needs", body(customer, more));
    }

    static UUID create() {
        return create(customer("PUBLIC_MEMBER"), Map.of());
    }

    static Map<String, Object> offer() {
        return Map.of("explained", Map.of("language", "en", "format", "spoken"), "validUntil", Instant.now().plusSeconds(86_400).toString(),
                "groups", List.of(Map.of("taking", "ANY", "choices", List.of(Map.of("name", "Desk", "recommended", false)))));
    }

    static UUID offer(UUID need) {
        return UUID.fromString(Api.AGENT.post("/needs/{id}/offers", offer(), need).statusCode(201).extract().path("id"));
    }

    static void take(UUID offer) {
        var choice = Api.AGENT.get("/offers/{id}", offer).extract().<String>path("groups[0].choices[0].id");
        Api.AGENT.post("/offers/{id}/answer", Map.of("channel", "chat", "choices", List.of(Map.of("choiceId", choice, "quantity", 1))), offer)
                .statusCode(200);
    }

    static String upload(Api user) {
        return user.request().multiPart("file", "words.txt", "Words".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/files").then().statusCode(201).extract().path("id");
    }

    /** The payload of the latest event of the type, as JSON. */
    static String journalled(String type, UUID subject) {
        return Tables.journalled(type, subject);
    }
}
