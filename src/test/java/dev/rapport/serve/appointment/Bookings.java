package dev.rapport.serve.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.serve.need.DayAndNight;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A team that works day and night with a schedule of whole hours, for tests of its appointments. */
final class Bookings {
    final UUID team = DayAndNight.team(Desk.open());
    final UUID schedule;

    Bookings(int capacity) {
        schedule = Api.SUPERVISOR.create("/appointment-schedules", details(Map.of("capacity", capacity)));
    }

    Map<String, Object> details(Map<String, ?> more) {
        var details = new HashMap<String, Object>(Map.of("teamId", team, "name", "Repair; at home, " + UUID.randomUUID(), "minutes", 60, "capacity", 1,
                "daysAhead", 30, "noticeHours", 0, "moveHours", 24, "validFrom", "2026-01-01T00:00:00Z"));
        details.putAll(more);
        return details;
    }

    /** The slots from the day after tomorrow on. */
    JsonPath slots() {
        return Api.AGENT.get("/appointment-schedules/{schedule}/slots?from={from}", schedule, Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(2)).toString())
                .statusCode(200).extract().jsonPath();
    }

    Map<String, Object> slot(int index) {
        var slots = slots();
        return Map.of("from", slots.getString("slots[" + index + "].from"), "until", slots.getString("slots[" + index + "].until"), "scheduleId", schedule);
    }

    UUID need(Object... more) {
        var customer = new HashMap<String, Object>(Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Amir Haddad", "language", "en",
                "zone", "Asia/Tokyo"));
        for (var at = 0; at < more.length; at += 2) {
            customer.put((String) more[at], more[at + 1]);
        }
        return Api.AGENT.create("/needs", Map.of("customerId", Api.AGENT.create("/customers", customer), "teamId", team, "kind", "APPOINTMENT",
                "channel", "telephone", "statement", "The dishwasher leaks"));
    }

    ValidatableResponse offer(UUID need, Object... slots) {
        return Api.AGENT.post("/needs/{need}/offers", Map.of("explained", Map.of("language", "en", "format", "spoken"),
                "validUntil", Instant.now().plus(Duration.ofDays(7)).toString(),
                "groups", List.of(Map.of("taking", "AT_MOST_ONE", "choices", Stream.of(slots)
                        .map(slot -> Map.of("name", "Visit", "recommended", false, "slot", slot)).toList()))), need);
    }

    /** The customer takes the only choice. */
    static ValidatableResponse take(JsonPath offer) {
        return Api.AGENT.post("/offers/{offer}/answer", Map.of("channel", "telephone", "choices",
                List.of(Map.of("choiceId", offer.getString("groups[0].choices[0].id"), "quantity", 1))), offer.getString("id"));
    }

    /** The appointment that is booked in the slot. */
    String book(UUID need, Object slot) {
        take(offer(need, slot).statusCode(201).extract().jsonPath()).statusCode(200);
        return Api.AGENT.get("/needs/{need}/appointments", need).statusCode(200).extract().path("items[-1].id");
    }

    /** Half of its time went by. */
    static void begin(String appointment) {
        Tables.change("update appointment set from_at = now() - interval '30 minutes', until_at = now() + interval '30 minutes' where id = ?",
                UUID.fromString(appointment));
    }

    static ValidatableResponse post(String appointment, String verb, Map<String, ?> body) {
        return Api.AGENT.post("/appointments/{appointment}/" + verb, body, appointment);
    }

    static ValidatableResponse promises(UUID need, String measure) {
        return Api.AGENT.get("/promises?itemId={need}&measure={measure}", need, measure).statusCode(200);
    }
}
