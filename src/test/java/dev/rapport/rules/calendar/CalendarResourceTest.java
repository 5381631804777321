package dev.rapport.rules.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CalendarResourceTest {
    private static final String DESK = "00000000-0000-0000-0000-00000000ca1e";
    private final String name = "calendar-" + UUID.randomUUID();

    @Test
    void create_readBack_saysTheSame() {
        var id = Api.MANAGER.create("/calendars", calendar());
        Api.AGENT.get("/calendars/{id}", id).statusCode(200).header("ETag", "\"1\"")
                .body("version", equalTo(1)).body("name", equalTo(name)).body("zone", equalTo("Europe/London"))
                .body("intervals.weekday", contains("MONDAY", "FRIDAY")).body("intervals[1].until", equalTo("24:00"))
                .body("exceptions[0].date", equalTo("2026-12-24")).body("holidays.region", equalTo("ENG"));
    }

    @Test
    void create_nameTaken_isConflict() {
        Api.MANAGER.create("/calendars", calendar());
        Api.ADMINISTRATOR.post("/calendars", calendar()).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }

    @Test
    void read_withTheETagKnown_isNotModified() {
        var id = Api.MANAGER.create("/calendars", calendar());
        Api.AGENT.request().header("If-None-Match", "\"1\"").get("/api/v1/calendars/{id}", id).then().statusCode(304);
        Api.AGENT.request().header("If-None-Match", "\"2\"").get("/api/v1/calendars/{id}", id).then().statusCode(200);
        Api.AGENT.request().header("If-None-Match", "\"1\"").get("/api/v1/calendars/{id}/versions/1", id).then().statusCode(304);
    }

    @Test
    void change_makesAVersion_andLeavesTheOneBefore() {
        var id = Api.MANAGER.create("/calendars", calendar());
        Api.MANAGER.patch("/calendars/{id}", "\"1\"", Map.of("zone", "Australia/Sydney"), id)
                .statusCode(200).header("ETag", "\"2\"").body("zone", equalTo("Australia/Sydney")).body("name", equalTo(name));
        Api.INTEGRATOR.get("/calendars/{id}/versions/1", id).statusCode(200).body("version", equalTo(1)).body("zone", equalTo("Europe/London"));
        Api.AGENT.get("/calendars/{id}/versions/2", id).statusCode(200).body("zone", equalTo("Australia/Sydney"));
        Api.AGENT.get("/calendars/{id}/versions/3", id).statusCode(404);
    }

    @Test
    void change_ofNothing_makesNoVersion() {
        var id = Api.MANAGER.create("/calendars", calendar());
        Api.MANAGER.patch("/calendars/{id}", "\"1\"", Map.of("name", name), id).statusCode(200).header("ETag", "\"1\"");
        Api.AGENT.get("/calendars/{id}/versions/2", id).statusCode(404);
    }

    @Test
    void change_ofAnotherVersion_isRefused() {
        var id = Api.MANAGER.create("/calendars", calendar());
        Api.MANAGER.patch("/calendars/{id}", "\"0\"", Map.of("zone", "UTC"), id).statusCode(412).body("code", equalTo("VERSION_STALE"));
        Api.MANAGER.request().contentType("application/merge-patch+json").body(Map.of("zone", "UTC")).patch("/api/v1/calendars/{id}", id)
                .then().statusCode(428);
        Api.MANAGER.patch("/calendars/{id}", "*", Map.of("zone", "UTC"), UUID.randomUUID()).statusCode(404);
        Api.AGENT.patch("/calendars/{id}", "\"1\"", Map.of("zone", "UTC"), id).statusCode(403);
    }

    @Test
    void change_withoutHolidays_forgetsThem() {
        var id = Api.MANAGER.create("/calendars", calendar());
        var nobody = new HashMap<String, Object>();
        nobody.put("holidays", null);
        Api.MANAGER.patch("/calendars/{id}", "\"1\"", nobody, id).statusCode(200).body("holidays", nullValue());
    }

    @Test
    void badInput_isRefusedEachByItsOwnCode() {
        refused("ZONE_UNKNOWN", "/zone", "zone", "Europe/Atlantis");
        refused("INTERVALS_OVERLAP", "/intervals", "intervals", List.of(monday("09:00", "13:00"), monday("12:00", "17:00")));
        refused("INTERVAL_REVERSED", "/intervals", "intervals", List.of(monday("17:00", "09:00")));
        refused("INVALID", "/intervals/0/until", "intervals", List.of(monday("09:00", "24:01")));
        refused("CALENDAR_NEVER_OPEN", "/intervals", "intervals", List.of());
        refused("EXCEPTION_REPEATED", "/exceptions/1/date", "exceptions", List.of(closed("2026-12-24"), closed("2026-12-24")));
        refused("HOLIDAYS_UNKNOWN", "/holidays/country", "holidays", Map.of("country", "QQ"));
        refused("HOLIDAYS_UNKNOWN", "/holidays/region", "holidays", Map.of("country", "GB", "region", "XX"));
    }

    @Test
    void change_toBadHours_isRefusedAndMakesNoVersion() {
        var id = Api.MANAGER.create("/calendars", calendar());
        Api.MANAGER.patch("/calendars/{id}", "\"1\"", Map.of("intervals", List.of()), id).statusCode(422).body("code", equalTo("CALENDAR_NEVER_OPEN"));
        Api.AGENT.get("/calendars/{id}", id).header("ETag", "\"1\"");
    }

    @Test
    void list_goesOnByName() {
        Api.MANAGER.create("/calendars", calendar());
        var first = Api.AGENT.get("/calendars?limit=1").statusCode(200).extract().<String>path("next");
        Api.AGENT.get("/calendars?limit=100&cursor={cursor}", first).statusCode(200).body("items.name", hasItem(name))
                .body("items.version", everyItem(not(nullValue())));
    }

    @Test
    void deskHours_areThereFromTheStart() {
        Api.AGENT.get("/calendars/{id}/versions/1", DESK).statusCode(200).body("name", equalTo("Desk hours"))
                .body("intervals.weekday", not(hasItem(startsWith("S")))).body("exceptions", empty());
    }

    @Test
    void explanation_tellsEachDay() {
        Api.AGENT.post("/calendars/{id}/explanation", explanation(limit(3, "WORKING_DAYS"), held("2026-11-23T09:00:00Z", "2026-11-23T17:00:00Z")), DESK)
                .statusCode(200).body("due", equalTo("2026-11-26T17:00:00Z")).body("measured", equalTo("DAYS"))
                .body("days.date", contains("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"))
                .body("days.kind", contains("WORKING", "CLOSED", "CLOSED", "WORKING", "WORKING", "WORKING", "WORKING"))
                .body("days.consumed", contains(0, 0, 0, 0, 1, 1, 1)).body("days.held", contains(0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void explanation_fromBefore1970_tellsEachDay() {
        var body = new HashMap<>(explanation(limit(2, "ELAPSED_HOURS")));
        body.put("start", "1969-12-31T23:00:00Z");
        Api.AGENT.post("/calendars/{id}/explanation", body, DESK).statusCode(200).body("due", equalTo("1970-01-01T01:00:00Z"))
                .body("days.consumed.sum()", equalTo(7_200));
    }

    @Test
    void explanation_ofAVersion_countsByIt() {
        var id = Api.MANAGER.create("/calendars", calendar());
        Api.MANAGER.patch("/calendars/{id}", "\"1\"", Map.of("zone", "Australia/Sydney"), id).statusCode(200);
        var body = new HashMap<>(explanation(limit(1, "CALENDAR_DAYS")));
        Api.AGENT.post("/calendars/{id}/explanation", body, id).body("due", equalTo("2026-11-22T13:00:00Z")).body("zone", equalTo("Australia/Sydney"));
        body.put("version", 1);
        Api.AGENT.post("/calendars/{id}/explanation", body, id).body("due", equalTo("2026-11-22T00:00:00Z"));
        Api.AGENT.request().header("If-Match", "\"2\"").contentType("application/json").body(body).post("/api/v1/calendars/{id}/explanation", id)
                .then().statusCode(412);
        body.put("version", 3);
        Api.AGENT.post("/calendars/{id}/explanation", body, id).statusCode(404);
    }

    @Test
    void explanation_ofWhatCannotBePromised_isRefusedEachByItsOwnCode() {
        unexplained("LIMIT_ZERO", "/limit/amount", explanation(limit(0, "WORKING_DAYS")));
        unexplained("LIMIT_ZERO", "/limit/amount", explanation(limit(-1, "ELAPSED_HOURS")));
        unexplained("LIMIT_TOO_LONG", "/limit/amount", explanation(limit(121, "MONTHS")));
        unexplained("LIMIT_ZERO", "/limit/orLater/amount", explanation(with(limit(1, "WEEKS"), limit(0, "MONTHS"))));
        unexplained("LIMIT_NESTED", "/limit/orLater/orLater", explanation(with(limit(1, "WEEKS"), with(limit(1, "MONTHS"), limit(1, "MONTHS")))));
        unexplained("SPAN_REVERSED", "/holds/0/until", explanation(limit(1, "WEEKS"), held("2026-11-23T17:00:00Z", "2026-11-23T16:00:00Z")));
    }

    private void unexplained(String code, String pointer, Map<String, Object> body) {
        Api.AGENT.post("/calendars/{id}/explanation", body, DESK).statusCode(422).body("code", equalTo(code)).body("errors.pointer", contains(pointer));
    }

    private void refused(String code, String pointer, String field, Object value) {
        var body = new HashMap<>(calendar());
        body.put(field, value);
        Api.MANAGER.post("/calendars", body).statusCode(422).body("code", equalTo(code)).body("errors.pointer", contains(pointer));
    }

    private Map<String, Object> calendar() {
        return Map.of("name", name, "zone", "Europe/London", "intervals", List.of(monday("09:00", "17:00"),
                Map.of("weekday", "FRIDAY", "from", "20:00", "until", "24:00")), "exceptions", List.of(closed("2026-12-24")),
                "holidays", Map.of("country", "GB", "region", "ENG"));
    }

    private static Map<String, Object> monday(String from, String until) {
        return Map.of("weekday", "MONDAY", "from", from, "until", until);
    }

    private static Map<String, Object> closed(String date) {
        return Map.of("date", date, "intervals", List.of());
    }

    private static Map<String, Object> limit(int amount, String unit) {
        return Map.of("amount", amount, "unit", unit, "receiptDay", 0, "movedOffClosedDays", false);
    }

    private static Map<String, Object> with(Map<String, Object> limit, Map<String, Object> later) {
        var both = new HashMap<>(limit);
        both.put("orLater", later);
        return both;
    }

    private static Map<String, Object> held(String from, String until) {
        return Map.of("from", from, "until", until);
    }

    @SafeVarargs
    private static Map<String, Object> explanation(Map<String, Object> limit, Map<String, Object>... holds) {
        return Map.of("start", "2026-11-20T18:30:00Z", "limit", limit, "holds", new ArrayList<>(Stream.of(holds).toList()));
    }
}
