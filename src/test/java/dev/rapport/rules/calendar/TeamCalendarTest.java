package dev.rapport.rules.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

/** Whose calendar counts for a team. */
@QuarkusTest
class TeamCalendarTest {
    @Inject
    Calendars calendars;

    private final String name = "team-calendar-" + UUID.randomUUID();
    private UUID team;
    private UUID below;

    @BeforeEach
    void makeTeams() {
        team = Api.ADMINISTRATOR.create("/teams", Map.of("name", name));
        Desk.open().join(team, "manager", "MANAGER", 0);
        below = Api.ADMINISTRATOR.create("/teams", Map.of("name", name + "-below", "parentId", team));
    }

    @Test
    void team_withoutOne_keepsThatOfTheDesk() {
        Api.AGENT.get("/teams/{id}/calendar", below).statusCode(200).header("ETag", "\"0\"").body("calendarId", nullValue())
                .body("countingId", equalTo(Calendars.DESK.toString())).body("fromTeamId", nullValue());
    }

    @Test
    void team_withoutOne_keepsThatOfTheTeamAbove() {
        var calendar = calendar("UTC");
        keep(team, "\"0\"", calendar).statusCode(200).header("ETag", "\"1\"").body("fromTeamId", equalTo(team.toString()));
        Api.AGENT.get("/teams/{id}/calendar", below).statusCode(200).body("calendarId", nullValue())
                .body("countingId", equalTo(calendar.toString())).body("fromTeamId", equalTo(team.toString()));
    }

    @Test
    void team_thatGivesItsOwnUp_keepsThatOfTheTeamAboveAgain() {
        var above = calendar("UTC");
        keep(team, "\"0\"", above);
        keep(below, "\"0\"", calendar("Asia/Kolkata")).body("fromTeamId", equalTo(below.toString()));
        Api.MANAGER.put("/teams/{id}/calendar", "\"1\"", Map.of(), below).statusCode(200).header("ETag", "\"2\"")
                .body("calendarId", nullValue()).body("countingId", equalTo(above.toString()));
    }

    @Test
    void set_ofWhatIsNotThere_isRefused() {
        keep(team, "*", UUID.randomUUID()).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/calendarId"));
        keep(UUID.randomUUID(), "*", Calendars.DESK).statusCode(404);
        Api.AGENT.get("/teams/{id}/calendar", UUID.randomUUID()).statusCode(404);
    }

    @Test
    void set_ofATeamThatTheManagerDoesNotSee_isForAdministrators() {
        var others = Api.ADMINISTRATOR.create("/teams", Map.of("name", name + "-others"));
        keep(others, "*", Calendars.DESK).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"));
        Api.ADMINISTRATOR.put("/teams/{id}/calendar", "\"0\"", Map.of("calendarId", Calendars.DESK), others).statusCode(200);
    }

    @Test
    void set_ofAnotherVersion_isRefused() {
        keep(team, "\"0\"", Calendars.DESK).statusCode(200);
        keep(team, "\"0\"", Calendars.DESK).statusCode(412);
        Api.MANAGER.request().contentType("application/json").body(Map.of()).put("/api/v1/teams/{id}/calendar", team).then().statusCode(428);
        Api.AGENT.put("/teams/{id}/calendar", "*", Map.of(), team).statusCode(403);
    }

    @Test
    void calendars_giveUpperFeaturesTheOneThatCounts() {
        var calendar = calendar("Asia/Kolkata");
        keep(team, "\"0\"", calendar);
        var found = await(calendars.ofTeam(below));
        assertEquals(calendar, found.calendarId());
        assertEquals("Asia/Kolkata", found.time().zone().getId());
        assertEquals(Calendars.DESK, await(calendars.ofTeam(UUID.randomUUID())).calendarId());
    }

    @Test
    void version_isReadOnceAndStaysAfterAChange() {
        var calendar = calendar("Asia/Kolkata");
        var before = await(calendars.version(calendar, 1));
        Api.MANAGER.patch("/calendars/{id}", "\"1\"", Map.of("zone", "UTC"), calendar).statusCode(200);
        assertSame(before.time(), await(calendars.version(calendar, 1)).time());
        assertEquals(2, await(calendars.current(calendar)).version());
    }

    private UUID calendar(String zone) {
        return Api.MANAGER.create("/calendars", Map.of("name", name + zone, "zone", zone,
                "intervals", List.of(Map.of("weekday", "MONDAY", "from", "09:00", "until", "17:00")), "exceptions", List.of()));
    }

    private static io.restassured.response.ValidatableResponse keep(UUID team, String etag, UUID calendar) {
        return Api.MANAGER.put("/teams/{id}/calendar", etag, Map.of("calendarId", calendar), team);
    }

    private static <T> T await(Uni<T> uni) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> uni);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
