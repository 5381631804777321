package dev.rapport.rules.standard;

import static dev.rapport.rules.standard.Bodies.create;
import static dev.rapport.rules.standard.Bodies.limit;
import static dev.rapport.rules.standard.Bodies.standard;
import static dev.rapport.rules.standard.Bodies.version;
import static dev.rapport.rules.standard.Bodies.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Api;
import dev.rapport.Tables;
import dev.rapport.rules.calendar.Calendars;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class StandardResourceTest {
    private static final Instant SOON = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(10));
    private static final Instant LATER = SOON.plus(Duration.ofDays(10));

    /** Each test commits to something of its own, so that no two tie. */
    private final String category = "c-" + UUID.randomUUID();

    @Test
    void create_isReadAsItWasSaid() {
        var paused = with(delivery(5), "pausedBy", List.of("payment", "customer"));
        var id = Api.ADMINISTRATOR.create("/standards", standard(with(version(paused), "grace", "PT1H")));
        Api.AGENT.get("/standards/{id}", id).statusCode(200)
                .body("versions.number", contains(1)).body("versions[0].validUntil", nullValue()).body("versions[0].withdrawnAt", nullValue());
        Api.AGENT.get("/standards/{id}/versions/1", id).statusCode(200)
                .body("standardId", equalTo(id.toString())).body("grace", equalTo("PT1H"))
                .body("commitments.measure", contains("DELIVERY")).body("commitments[0].pausedBy", contains("customer", "payment"))
                .body("commitments[0].limit.amount", equalTo(5)).body("commitments[0].of.category", equalTo(category));
    }

    @Test
    void read_withTheKnownVersion_isNotModified() {
        var id = create(version(delivery(5)));
        var etag = Api.AGENT.get("/standards/{id}", id).extract().header("ETag");
        for (var path : List.of("/api/v1/standards/{id}", "/api/v1/standards/{id}/versions/1")) {
            Api.AGENT.request().header("If-None-Match", etag).get(path, id).then().statusCode(304);
        }
        addVersion(id, version(delivery(4))).statusCode(201);
        Api.AGENT.request().header("If-None-Match", etag).get("/api/v1/standards/{id}", id).then().statusCode(200);
    }

    @Test
    void create_withATakenName_isRefused() {
        var body = standard(version(delivery(5)));
        Api.MANAGER.post("/standards", body).statusCode(201);
        Api.MANAGER.post("/standards", with(body, "firstVersion", version(with(delivery(5), "measure", "CONFIRMATION"))))
                .statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }

    @Test
    void create_withoutGrace_givesHalfAnHour() {
        Api.AGENT.get("/standards/{id}/versions/1", create(version(delivery(5)))).body("grace", equalTo("PT30M"));
    }

    @Test
    void create_withATargetOfNothing_isRefused() {
        refused(version(delivery(0)), "LIMIT_ZERO", "/commitments/0/limit/amount");
        refused(version(with(delivery(1), "newTime", limit(0))), "LIMIT_ZERO", "/commitments/0/newTime/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIRST_RESPONSE", "CALL_BACK", "PROGRESS_UPDATE"})
    void create_ofWhatNoHoldPauses_pausedByAHold_isRefused(String measure) {
        var commitment = with(delivery(1), "measure", measure);
        refused(version(delivery(1), with(commitment, "pausedBy", List.of("customer"))), "COMMITMENT_NOT_PAUSABLE", "/commitments/1/pausedBy");
        create(version(with(commitment, "pausedBy", List.of())));
    }

    @Test
    void create_pausedByAnUnknownReason_isRefused() {
        refused(version(delivery(1), with(with(delivery(1), "measure", "CONFIRMATION"), "pausedBy", List.of("customer", "moon-phase"))),
                "CODE_UNKNOWN", "/commitments/1/pausedBy");
    }

    @Test
    void create_countedByAnUnknownCalendar_isRefused() {
        var desk = with(delivery(1), "calendarId", Calendars.DESK);
        var unknown = with(with(delivery(1), "measure", "CONFIRMATION"), "calendarId", UUID.randomUUID());
        refused(version(desk, unknown), "REFERENCE_UNKNOWN", "/commitments/1/calendarId");
        Api.AGENT.get("/standards/{id}/versions/1", create(version(desk))).body("commitments[0].calendarId", equalTo(Calendars.DESK.toString()));
    }

    @ParameterizedTest
    @CsvSource({"kind,PURCHSE", "priority,URGENT", "customerKind,CORPORATION"})
    void create_forWhatNeverComes_isRefused(String field, String value) {
        refused(version(with(delivery(1), "of", Map.of(field, value))), "INVALID", "/commitments/0/of/" + field);
    }

    @Test
    void create_fromThePast_isRefused() {
        refused(with(version(delivery(1)), "validFrom", Instant.now().minusSeconds(60)), "INVALID", "/validFrom");
    }

    @Test
    void create_thatEndsBeforeItBegins_isRefused() {
        refused(with(with(version(delivery(1)), "validFrom", SOON), "validUntil", SOON), "INVALID", "/validUntil");
    }

    @Test
    void create_thatTiesWithItself_isRefusedAtTheSecond() {
        refused(version(delivery(1), with(delivery(1), "measure", "CONFIRMATION"), delivery(2)), "COMMITMENTS_TIED", "/commitments/2");
    }

    @Test
    void create_thatTiesWithAnotherStandard_isRefused_andLeavesNothing() {
        var other = create(version(delivery(1)));
        var body = standard(version(with(delivery(1), "measure", "CONFIRMATION"), delivery(2)));
        Api.MANAGER.post("/standards", body).statusCode(422).body("code", equalTo("COMMITMENTS_TIED"))
                .body("errors.pointer", contains("/firstVersion/commitments/1")).body("errors[0].detail", containsString(other.toString()));
        end(other, null).statusCode(200);
        Api.MANAGER.post("/standards", body).statusCode(201);
    }

    @Test
    void create_fromWhenTheOtherEnds_doesNotTie() {
        create(with(version(delivery(1)), "validUntil", SOON));
        create(with(version(delivery(2)), "validFrom", SOON));
    }

    @Test
    void addVersion_endsTheOneBefore() {
        var id = create(version(delivery(5)));
        addVersion(id, with(version(delivery(4)), "validFrom", SOON)).statusCode(201)
                .header("Location", endsWith("/standards/" + id + "/versions/2")).body("number", equalTo(2)).body("validUntil", nullValue());
        Api.AGENT.get("/standards/{id}", id).body("versions[0].validUntil", equalTo(SOON.toString()));
        Api.AGENT.get("/standards/{id}/versions/1", id).body("validUntil", equalTo(SOON.toString())).body("commitments[0].limit.amount", equalTo(5));
    }

    @Test
    void addVersion_thatBeginsBeforeTheLastOne_isRefused() {
        var id = create(with(version(delivery(5)), "validFrom", LATER));
        addVersion(id, with(version(delivery(4)), "validFrom", SOON)).statusCode(422).body("errors.pointer", contains("/validFrom"));
    }

    @Test
    void addVersion_thatTies_isRefused() {
        create(with(version(delivery(1)), "validFrom", LATER));
        var id = create(with(version(delivery(1)), "validUntil", SOON));
        addVersion(id, version(delivery(1))).statusCode(422).body("code", equalTo("COMMITMENTS_TIED")).body("errors.pointer", contains("/commitments/0"));
        addVersion(id, with(version(delivery(1)), "validUntil", LATER)).statusCode(201);
    }

    @Test
    void addVersion_ofAnotherVersionOfTheStandard_isRefused() {
        var id = create(version(delivery(5)));
        Api.MANAGER.request().header("If-Match", "\"77\"").contentType("application/json").body(version(delivery(4)))
                .post("/api/v1/standards/{id}/versions", id).then().statusCode(412);
    }

    @Test
    void withdraw_ofAnAnnouncedVersion_letsTheOneBeforeGoOn() {
        var id = create(version(delivery(5)));
        addVersion(id, with(version(delivery(4)), "validFrom", SOON)).statusCode(201);
        var before = etag(id);
        withdraw(id, 2).statusCode(200).body("versions[0].validUntil", nullValue()).body("versions[1].withdrawnAt", notNullValue());
        assertTrue(etag(id) > before);
        withdraw(id, 2).statusCode(409).body("code", equalTo("STANDARD_VERSION_FIXED"));
        addVersion(id, version(delivery(3))).statusCode(201).body("number", equalTo(3));
        Api.AGENT.get("/standards/{id}", id).body("versions[0].validUntil", notNullValue()).body("versions[1].validUntil", nullValue());
    }

    @Test
    void withdraw_ofAVersionThatIsValid_isRefused() {
        withdraw(create(version(delivery(5))), 1).statusCode(409).body("code", equalTo("STANDARD_VERSION_FIXED"));
    }

    @Test
    void withdraw_afterWhichTheOneBeforeWouldTie_isRefused() {
        var id = create(version(delivery(5)));
        addVersion(id, with(version(with(delivery(5), "measure", "CONFIRMATION")), "validFrom", SOON)).statusCode(201);
        create(with(version(delivery(1)), "validFrom", LATER));
        withdraw(id, 2).statusCode(422).body("code", equalTo("COMMITMENTS_TIED"));
        Api.AGENT.get("/standards/{id}", id).body("versions[1].withdrawnAt", nullValue());
    }

    @Test
    void version_thatIsNotThere_isNotFound() {
        var id = create(version(delivery(5)));
        Api.AGENT.get("/standards/{id}/versions/2", id).statusCode(404);
        withdraw(id, 2).statusCode(404);
        withdraw(UUID.randomUUID(), 1).statusCode(404);
    }

    @Test
    void end_endsTheLastVersion_andWithdrawsWhatIsAnnounced() {
        var id = create(version(delivery(5)));
        addVersion(id, with(version(delivery(4)), "validFrom", LATER)).statusCode(201);
        end(id, SOON).statusCode(200).body("endsAt", equalTo(SOON.toString())).body("versions[0].validUntil", equalTo(SOON.toString()))
                .body("versions[1].withdrawnAt", notNullValue());
        end(id, null).statusCode(409).body("code", equalTo("STANDARD_ENDED"));
        addVersion(id, version(delivery(3))).statusCode(409).body("code", equalTo("STANDARD_ENDED"));
    }

    @Test
    void end_inThePast_isRefused() {
        end(create(version(delivery(5))), Instant.now().minusSeconds(60)).statusCode(422).body("errors.pointer", contains("/at"));
    }

    @Test
    void list_tellsStandardsByName() {
        var id = create(version(delivery(5)));
        Api.AGENT.get("/standards?limit=100&count=true").statusCode(200).body("items.findAll { it.id == '" + id + "' }.latest", contains(1))
                .body("items.find { it.name == 'Desk standard' }.latest", equalTo(1));
        Api.AGENT.get("/standards?limit=1").body("items", hasSize(1)).body("next", notNullValue());
    }

    @Test
    void holdReason_thatPausesACommitment_isNotRemoved() {
        var key = "h-" + UUID.randomUUID();
        var code = Api.ADMINISTRATOR.create("/codes", Map.of("list", "hold-reasons", "key", key, "position", 900,
                "labels", Map.of("en", "Snow", "de", "Schnee", "ar", "ثلج")));
        end(create(version(with(delivery(5), "pausedBy", List.of(key)))), null);
        Api.ADMINISTRATOR.patch("/codes/{id}", "*", Map.of("active", false), code).statusCode(200);
        Api.ADMINISTRATOR.request().header("If-Match", "*").delete("/api/v1/codes/{id}", code).then().statusCode(409).body("code", equalTo("IN_USE"));
        refused(version(with(delivery(5), "pausedBy", List.of(key, "customer"))), "CODE_UNKNOWN", "/commitments/0/pausedBy");
    }

    @Test
    void commitment_onceMade_isNotWrittenAgain() {
        create(version(delivery(5)));
        for (var sql : List.of("update commitment set to_customer = false where true", "delete from commitment where true")) {
            var refusal = assertThrows(AssertionError.class, () -> Tables.change(sql));
            assertTrue(refusal.getCause().getMessage().contains("permission denied"));
        }
    }

    private void refused(Map<String, Object> version, String code, String pointer) {
        Api.MANAGER.post("/standards", standard(version)).statusCode(422).body("code", equalTo(code))
                .body("errors.pointer", contains("/firstVersion" + pointer));
    }

    private static ValidatableResponse addVersion(UUID id, Map<String, Object> version) {
        return Api.MANAGER.post("/standards/{id}/versions", version, id);
    }

    private static ValidatableResponse withdraw(UUID id, int number) {
        return Api.MANAGER.post("/standards/{id}/versions/{number}/withdrawal", "", id, number);
    }

    private static ValidatableResponse end(UUID id, Instant at) {
        return Api.MANAGER.post("/standards/{id}/ending", at == null ? Map.of() : Map.of("at", at.toString()), id);
    }

    private static int etag(UUID id) {
        return Api.AGENT.get("/standards/{id}", id).extract().path("version");
    }

    private Map<String, Object> delivery(int days) {
        return Bodies.delivery(days, Map.of("category", category));
    }
}
