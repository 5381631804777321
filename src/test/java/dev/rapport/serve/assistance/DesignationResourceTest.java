package dev.rapport.serve.assistance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class DesignationResourceTest {
    private Aides aides;
    private UUID una;

    @BeforeEach
    void open() {
        aides = Aides.open();
        una = Aides.somebody();
    }

    private ValidatableResponse make(Map<String, ?> more) {
        return Api.MANAGER.post("/designations", aides.body(una, more));
    }

    @Test
    void make_tellsWhoMayBeAskedForWhat() {
        var above = aides.designate(Aides.person("manager"), Map.of("kind", "LINE_MANAGEMENT"));
        var location = make(Map.of("needKinds", List.of("RETURN", "PURCHASE"), "limitationReasons", List.of("policy", "authority"), "limits", Aides.upTo("200"),
                "calendarId", Aides.calendar(java.time.DayOfWeek.MONDAY), "aboveId", above)).statusCode(201)
                .body("needKinds", contains("PURCHASE", "RETURN")).body("limitationReasons", contains("authority", "policy"))
                .body("limits[0].amount", equalTo("200.00")).extract().header("Location");
        Api.AGENT.get(location).statusCode(200).header("ETag", "\"0\"").body("aboveId", equalTo("" + above)).body("endedAt", nullValue());
        Api.AGENT.get("/designations?personId={una}", una).body("items.aboveId", contains("" + above));
    }

    @Test
    void make_withEmptyScopes_isForAll() {
        make(Map.of("needKinds", List.of(), "limitationReasons", List.of())).statusCode(201).body("needKinds", nullValue()).body("limitationReasons", nullValue());
    }

    @Test
    void make_byOthersThanLineManagersAndAdministrators_isRefused() {
        RestAssured.given().contentType("application/json").body(aides.body(una, Map.of())).post("/api/v1/designations").then().statusCode(401);
        Api.AGENT.post("/designations", aides.body(una, Map.of())).statusCode(403);
        Api.SUPERVISOR.post("/designations", aides.body(una, Map.of())).statusCode(403);
        Api.ADMINISTRATOR.post("/designations", aides.body(una, Map.of())).statusCode(201);
    }

    @Test
    void lineManager_designatesForTeamsThatTheySee_andForTheWholeDesk() {
        var elsewhere = Api.ADMINISTRATOR.create("/teams", Map.of("name", "Elsewhere " + UUID.randomUUID()));
        make(Map.of("teamId", elsewhere)).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors[0].pointer", equalTo("/teamId"));
        var theirs = Api.ADMINISTRATOR.create("/designations", aides.body(una, Map.of("teamId", elsewhere)));
        Api.MANAGER.patch("/designations/{id}", "\"0\"", Map.of("name", "Mine"), theirs).statusCode(404);
        Api.MANAGER.post("/designations/{id}/ending", "", theirs).statusCode(404);
        var ours = aides.designate(una, Map.of());
        Api.MANAGER.patch("/designations/{id}", "\"0\"", Map.of("teamId", elsewhere), ours).statusCode(422).body("errors[0].pointer", equalTo("/teamId"));
        var ofDesk = aides.body(una, Map.of("onCall", true));
        ofDesk.remove("teamId");
        var whole = UUID.fromString(Api.MANAGER.post("/designations", ofDesk).statusCode(201).body("onCall", equalTo(true)).extract().path("id"));
        Api.MANAGER.post("/designations/{id}/ending", "", whole).statusCode(200);
    }

    @Test
    void make_namingWhatIsNotThere_isRefused() {
        for (var field : List.of("personId", "teamId", "calendarId", "aboveId")) {
            make(Map.of(field, UUID.randomUUID())).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors[0].pointer", equalTo("/" + field));
        }
        make(Map.of("limitationReasons", List.of("moon"))).statusCode(422).body("code", equalTo("CODE_UNKNOWN"));
        make(Map.of("needKinds", List.of("MOON"))).statusCode(400);
    }

    @Test
    void make_withTwoLimitsOfACurrency_isRefused() {
        make(Map.of("limits", List.of(Aides.money("100"), Aides.money("200")))).statusCode(422).body("errors[0].pointer", equalTo("/limits/1/currency"));
    }

    @Test
    void change_thatMakesItReferToItself_isRefused_howeverFarTheWay() {
        var first = aides.designate(una, Map.of());
        var second = aides.designate(una, Map.of("aboveId", first));
        var third = aides.designate(una, Map.of("aboveId", second));
        for (var above : List.of(first, second, third)) {
            Api.MANAGER.patch("/designations/{id}", "\"0\"", Map.of("aboveId", above), first).statusCode(422)
                    .body("code", equalTo("DESIGNATION_LOOP")).body("errors[0].pointer", equalTo("/aboveId"));
        }
        Api.MANAGER.patch("/designations/{id}", "\"0\"", Map.of("aboveId", first), third).statusCode(200).body("aboveId", equalTo("" + first));
    }

    @Test
    void change_keepsWhatIsNotNamed_andNeedsTheVersion() {
        var id = aides.designate(una, Map.of("limits", Aides.upTo("200"), "limitationReasons", List.of("skill")));
        Api.MANAGER.patch("/designations/{id}", "\"0\"", Map.of("limits", Aides.upTo("300")), id).statusCode(200)
                .body("limits[0].amount", equalTo("300.00")).body("limitationReasons", contains("skill"));
        Api.MANAGER.patch("/designations/{id}", "\"0\"", Map.of("name", "Other"), id).statusCode(412);
        Api.MANAGER.request().contentType("application/merge-patch+json").body("{}").patch("/api/v1/designations/" + id).then().statusCode(428);
        Api.MANAGER.patch("/designations/{id}", "\"0\"", Map.of("name", "Other"), UUID.randomUUID()).statusCode(404);
    }

    @Test
    void end_isOnce_andNobodyIsAboveItAnyMore() {
        var id = aides.designate(una, Map.of());
        Api.MANAGER.post("/designations/{id}/ending", "", id).statusCode(200).body("endedAt", notNullValue());
        Api.MANAGER.post("/designations/{id}/ending", "", id).statusCode(409).body("code", equalTo("DESIGNATION_ENDED"));
        Api.MANAGER.patch("/designations/{id}", "\"1\"", Map.of("name", "Other"), id).statusCode(409).body("code", equalTo("DESIGNATION_ENDED"));
        make(Map.of("aboveId", id)).statusCode(422).body("errors[0].pointer", equalTo("/aboveId"));
        Api.AGENT.get("/designations?teamId={team}&ended=true", aides.team()).body("items.id", hasItem("" + id));
        Api.AGENT.get("/designations?teamId={team}&ended=false", aides.team()).body("items.id", not(hasItem("" + id)));
    }

    @Test
    void list_goesOnByName() {
        var second = aides.designate(una, Map.of("name", "B"));
        var first = aides.designate(una, Map.of("name", "A"));
        String next = Api.AGENT.get("/designations?teamId={team}&limit=1", aides.team()).body("items.id", contains("" + first)).extract().path("next");
        Api.AGENT.get("/designations?teamId={team}&limit=1&cursor={next}", aides.team(), next).body("items.id", contains("" + second));
    }
}
