package dev.rapport.serve.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** Clocks that run keep to what they began by, unless their item changes; what is recorded too late does nothing to them. */
@QuarkusTest
class RunningClocksTest {
    /** Which no other test has a standard for. */
    private static final String LANGUAGE = "yor";

    @Inject
    @CacheName("latest-calendar")
    Cache latestCalendars;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private UUID team;

    @BeforeEach
    void open() {
        team = DayAndNight.team(Desk.open());
    }

    @Test
    void newVersionOfTheCalendar_leavesThemAlone_andCountsForNewOnes() {
        var running = need("en", now);
        var due = delivery(running).extract().<String>path("items[0].dueAt");
        shortenTheDays();
        changed(running);
        delivery(running).body("items[0].dueAt", equalTo(due));
        facts(running).body("facts.type", contains("STARTED"));
        delivery(need("en", now)).body("items[0].dueAt", not(equalTo(due)));
    }

    @Test
    void newStandard_leavesThemAlone_andCountsForNewOnes() {
        var running = need(LANGUAGE, now.minus(Duration.ofHours(1)));
        var before = delivery(running).extract().jsonPath();
        Api.MANAGER.create("/standards", Map.of("name", "Sooner " + UUID.randomUUID(), "firstVersion", Map.of("commitments", List.of(Map.of(
                "measure", "DELIVERY", "limit", Map.of("amount", 1, "unit", "WORKING_DAYS", "receiptDay", 0, "movedOffClosedDays", false),
                "of", Map.of("language", LANGUAGE), "toCustomer", true)))));
        changed(running);
        delivery(running).body("items[0].commitmentId", equalTo(before.getString("items[0].commitmentId")))
                .body("items[0].dueAt", equalTo(before.getString("items[0].dueAt")));
        facts(running).body("facts.type", contains("STARTED"));
        delivery(need(LANGUAGE, Instant.now())).body("items[0].commitmentId", not(equalTo(before.getString("items[0].commitmentId"))));
    }

    @Test
    void needThatGoesToATeamOfAnotherCalendar_isRetargeted() {
        var need = need("en", now);
        var due = delivery(need).extract().<String>path("items[0].dueAt");
        Api.MANAGER.post("/needs/{id}/assignment", Map.of("teamId", Desk.open().frontDesk()), need).statusCode(200);
        delivery(need).body("items[0].dueAt", not(equalTo(due))).body("items[0].teamId", equalTo("" + Desk.open().frontDesk()));
        facts(need).body("facts.type", contains("STARTED", "RETARGETED"));
    }

    @Test
    void followUpBeyondTheGrace_isRefused_andChangesNothing() {
        var need = need("en", now.minus(Duration.ofHours(3)));
        var version = version(need);
        Api.AGENT.post("/needs/{id}/follow-up", Map.of("channel", "telephone", "happened", twoHoursAgo()), need).statusCode(422)
                .body("code", equalTo("HAPPENED_TOO_LONG_AGO")).body("errors.pointer", contains("/happened/at"));
        Api.AGENT.get("/needs/{id}", need).header("ETag", version);
        Api.AGENT.get("/promises?itemId={need}", need).body("items.measure", containsInAnyOrder("FIRST_RESPONSE", "CONFIRMATION", "DELIVERY"));
    }

    @Test
    void resumptionBeyondTheGrace_isRefused_andTheHoldGoesOn() {
        var need = need("en", now.minus(Duration.ofHours(3)));
        Api.SUPERVISOR.post("/needs/{id}/hold", Map.of("reason", "payment", "until", now.plus(Duration.ofDays(2)).toString(),
                "happened", Map.of("at", now.minus(Duration.ofMinutes(150)).toString(), "reason", "forgotten")), need).statusCode(200);
        var version = version(need);
        Api.AGENT.post("/needs/{id}/resumption", Map.of("happened", Map.of("at", now.minus(Duration.ofMinutes(160)).toString())), need).statusCode(422)
                .body("code", equalTo("HOLD_ENDS_TOO_EARLY")).body("errors.pointer", contains("/happened/at"));
        Api.AGENT.post("/needs/{id}/resumption", Map.of("happened", twoHoursAgo()), need).statusCode(422)
                .body("code", equalTo("HAPPENED_TOO_LONG_AGO")).body("errors.pointer", contains("/happened/at"));
        Api.AGENT.get("/needs/{id}", need).header("ETag", version).body("hold.reason", equalTo("payment"));
        delivery(need).body("items[0].standing", equalTo("HELD"));
        facts(need).body("facts.type", contains("STARTED", "HELD"));
    }

    private Map<String, Object> twoHoursAgo() {
        return Map.of("at", now.minus(Duration.ofHours(2)).toString());
    }

    /** Nothing by which another commitment would apply. */
    private static void changed(UUID need) {
        Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "LOW", "impact", "LOW"), need).statusCode(200);
    }

    /** From now on the team works an hour a day. */
    private void shortenTheDays() {
        var calendar = Api.MANAGER.get("/teams/{team}/calendar", team).statusCode(200).extract().<String>path("calendarId");
        var version = Api.MANAGER.get("/calendars/{id}", calendar).statusCode(200).extract().header("ETag");
        Api.MANAGER.patch("/calendars/{id}", version, Map.of("intervals", List.of(Map.of("weekday", "MONDAY", "from", "09:00", "until", "10:00"))), calendar)
                .statusCode(200);
        latestCalendars.invalidateAll().await().indefinitely();
    }

    private UUID need(String language, Instant receivedAt) {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ada Obi", "language", language));
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "PURCHASE", "channel", "e-mail",
                "statement", "A lamp", "receivedAt", receivedAt.toString()));
    }

    private static ValidatableResponse delivery(UUID need) {
        return Api.AGENT.get("/promises?itemId={need}&measure=DELIVERY", need).statusCode(200);
    }

    private static ValidatableResponse facts(UUID need) {
        return Api.AGENT.get("/promises/{id}/timeline", delivery(need).extract().<String>path("items[0].id")).statusCode(200);
    }

    private static String version(UUID need) {
        return Api.AGENT.get("/needs/{id}", need).statusCode(200).extract().header("ETag");
    }
}
