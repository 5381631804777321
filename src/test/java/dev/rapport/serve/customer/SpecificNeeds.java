package dev.rapport.serve.customer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;
import dev.rapport.Database;
import dev.rapport.Desk;

/** Bodies, contacts and needs for tests of specific needs. */
final class SpecificNeeds {
    static final String SLOWLY = "Speak slowly, send large print";

    private SpecificNeeds() {
    }

    static Map<String, Object> body(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("category", "DISABILITY", "adjustment", SLOWLY, "basis", "reasonable-adjustments",
                "purpose", "To be understood"));
        body.putAll(more);
        return body;
    }

    static Map<String, Object> consent(Map<String, ?> more) {
        var consent = new HashMap<String, Object>(Map.of("at", "2026-11-01T09:00:00Z", "wordingVersion", "N2", "channel", "telephone"));
        consent.putAll(more);
        return consent;
    }

    static UUID call(Api by, UUID customer) {
        return UUID.fromString(by.post("/interactions", Map.of("customerId", customer, "channel", "telephone", "direction", "IN"))
                .statusCode(201).extract().path("interaction.id"));
    }

    static void end(Api by, UUID call) {
        by.post("/interactions/{id}/ending", Map.of(), call).statusCode(200);
    }

    static UUID record(UUID customer) {
        return UUID.fromString(Api.AGENT.post("/customers/{id}/specific-needs", body(Map.of()), customer).statusCode(201).extract().path("id"));
    }

    /** A customer with a specific need, who is not served at present. */
    static UUID customerWithNeed() {
        var customer = Customers.create();
        var call = call(Api.AGENT, customer);
        record(customer);
        end(Api.AGENT, call);
        return customer;
    }

    static UUID need(UUID customer) {
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "ADVICE",
                "channel", "e-mail", "statement", "Which lamp is bright enough"));
    }

    static void own(UUID need, String person) {
        Api.SUPERVISOR.post("/needs/{id}/assignment", Map.of("teamId", Desk.open().frontDesk(), "ownerId", Desk.open().people().get(person)), need)
                .statusCode(200);
    }

    /** Types and payloads of what is told of a customer to nobody else, in order. */
    static List<String> journal(UUID customer) {
        try (var connection = Database.owner(); var query = connection.prepareStatement(
                "select type || ' ' || payload::text from journal where subject_type = 'specific-need' and item_id = ? order by position")) {
            query.setObject(1, customer);
            var events = new ArrayList<String>();
            for (var rows = query.executeQuery(); rows.next();) {
                events.add(rows.getString(1));
            }
            return events;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
