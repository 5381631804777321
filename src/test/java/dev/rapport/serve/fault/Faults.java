package dev.rapport.serve.fault;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;
import dev.rapport.Database;
import dev.rapport.Desk;
import dev.rapport.Mailbox;
import io.restassured.path.json.JsonPath;

/** Bodies, faults and needs for tests. */
final class Faults {
    static final Map<String, Object> TEXT = Map.of("text", "The night orders come again.");

    private Faults() {
    }

    static Map<String, Object> body(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("teamId", Desk.open().frontDesk(), "title", "No orders by night " + UUID.randomUUID()));
        body.putAll(more);
        return body;
    }

    static UUID record() {
        return Api.AGENT.create("/faults", body(Map.of()));
    }

    static UUID need(Map<String, ?> more) {
        return need(Api.AGENT, Desk.open().frontDesk(), List.of(Map.of("type", "EMAIL", "value", Mailbox.address("nadia"), "preferred", true)), more);
    }

    static UUID unreachable() {
        return need(Api.AGENT, Desk.open().frontDesk(), List.of(), Map.of());
    }

    static UUID ofBackOffice() {
        return need(Api.AGENT2, Desk.open().backOffice(), List.of(), Map.of());
    }

    static UUID receivedLongAgo() {
        return need(Map.of("receivedAt", Instant.now().minusSeconds(60 * 86_400).toString()));
    }

    private static UUID need(Api by, UUID team, List<?> contacts, Map<String, ?> more) {
        var customer = by.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Customer " + UUID.randomUUID(),
                "language", "en", "contacts", contacts));
        var body = new HashMap<String, Object>(Map.of("customerId", customer, "teamId", team, "kind", "SPECIFIC_INFORMATION",
                "channel", "e-mail", "statement", "Where is my order?"));
        body.putAll(more);
        return by.create("/needs", body);
    }

    static UUID withNeeds(UUID... needs) {
        var fault = record();
        attach(fault, needs);
        return fault;
    }

    static void attach(UUID fault, UUID... needs) {
        Api.AGENT.post("/faults/{id}/needs", Map.of("needIds", List.of(needs)), fault).statusCode(200);
    }

    static UUID offer(UUID need) {
        return UUID.fromString(Api.AGENT.post("/needs/{id}/offers", Map.of("explained", Map.of("language", "en", "format", "spoken"),
                "validUntil", Instant.now().plusSeconds(86_400).toString(), "groups",
                List.of(Map.of("taking", "ANY", "choices", List.of(Map.of("name", "Express", "recommended", false))))), need)
                .statusCode(201).extract().path("id"));
    }

    /** A need of which something was agreed by line. */
    static UUID agreed() {
        var need = need(Map.of());
        var offer = offer(need);
        var choice = Api.AGENT.get("/offers/{id}", offer).extract().<String>path("groups[0].choices[0].id");
        Api.AGENT.post("/offers/{id}/answer", Map.of("channel", "telephone", "choices", List.of(Map.of("choiceId", choice, "quantity", 1))), offer).statusCode(200);
        return need;
    }

    /** The results for each need, in order. */
    static JsonPath serve(String how, UUID fault) {
        return Api.AGENT.post("/faults/{id}/" + how, TEXT, fault).statusCode(207).extract().jsonPath();
    }

    static JsonPath attached(UUID fault) {
        return Api.AGENT.get("/faults/{id}/needs", fault).statusCode(200).extract().jsonPath();
    }

    static String standing(UUID need, String measure) {
        return Api.AGENT.get("/promises?itemId={id}", need).statusCode(200).extract()
                .path("items.find { it.measure == '" + measure + "' }.standing");
    }

    static List<String> letters(UUID need) {
        return Api.AGENT.get("/messages?itemId={id}", need).statusCode(200).extract().path("items.template");
    }

    /** Types and payloads of what happened to the fault, in order. */
    static List<List<String>> journal(UUID fault) {
        try (var connection = Database.owner(); var query = connection.prepareStatement(
                "select type, payload::text from journal where subject_id = ? order by at, position")) {
            query.setObject(1, fault);
            var events = new ArrayList<List<String>>();
            for (var rows = query.executeQuery(); rows.next();) {
                events.add(List.of(rows.getString(1), rows.getString(2)));
            }
            return events;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
