package dev.rapport.serve.assistance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.restassured.response.ValidatableResponse;

/** A team of its own that works day and night, so that nobody but those designated here is asked, and no test depends on the hour. */
record Aides(UUID team) {
    static Aides open() {
        return open(DayOfWeek.values());
    }

    /** Which works on these days only. */
    static Aides open(DayOfWeek... days) {
        var desk = Desk.open();
        var team = Api.ADMINISTRATOR.create("/teams", Map.of("name", "Assisted " + UUID.randomUUID(), "parentId", desk.service()));
        desk.join(team, "agent", "MEMBER", 0);
        desk.join(team, "supervisor", "SUPERVISOR", 1);
        Api.MANAGER.put("/teams/{team}/calendar", "*", Map.of("calendarId", calendar(days)), team).statusCode(200);
        return new Aides(team);
    }

    static UUID calendar(DayOfWeek... days) {
        return Api.MANAGER.create("/calendars", Map.of("name", "Hours " + UUID.randomUUID(), "zone", "UTC", "exceptions", List.of(),
                "intervals", Stream.of(days).map(day -> Map.of("weekday", day, "from", "00:00", "until", "24:00")).toList()));
    }

    static UUID person(String user) {
        return Desk.open().people().get(user);
    }

    /** Who never signs in, so that other tests may be about whether they are there. */
    static UUID somebody() {
        return Api.ADMINISTRATOR.create("/people", Map.of("userName", "aide-" + UUID.randomUUID(), "displayName", "Una", "language", "en"));
    }

    static void away(UUID person, UUID deputy) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var absence = new HashMap<String, Object>(Map.of("from", now.minusSeconds(60).toString(), "until", now.plusSeconds(86_400).toString()));
        if (deputy != null) {
            absence.put("deputyId", deputy);
        }
        Api.ADMINISTRATOR.post("/people/{id}/absences", absence, person).statusCode(201);
    }

    UUID designate(UUID person, Map<String, ?> more) {
        return Api.MANAGER.create("/designations", body(person, more));
    }

    Map<String, Object> body(UUID person, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("kind", "SUPERVISOR", "name", "Aide " + UUID.randomUUID(), "personId", person, "teamId", team));
        body.putAll(more);
        return body;
    }

    static List<Map<String, String>> upTo(String amount) {
        return List.of(money(amount));
    }

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "AUD");
    }

    UUID need() {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Rosa Lind", "language", "en"));
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "RETURN", "channel", "telephone",
                "statement", "My money back for a lamp that I used"));
    }

    static Map<String, Object> request(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("reason", "authority", "text", "I may not refund what was used"));
        body.putAll(more);
        return body;
    }

    static ValidatableResponse ask(UUID need, Map<String, ?> more) {
        return Api.AGENT.post("/needs/{need}/assistance-requests", request(more), need);
    }

    static UUID asked(UUID need, Map<String, ?> more) {
        return UUID.fromString(ask(need, more).statusCode(201).extract().path("id"));
    }

    static ValidatableResponse answer(Api who, UUID request, String outcome) {
        return who.post("/assistance-requests/{id}/answer", Map.of("outcome", outcome, "text", "As a gesture, once"), request);
    }
}
