package dev.rapport.serve.assistance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class AssistanceResourceTest {
    private static final Api SUPERVISOR2 = new Api("supervisor2");

    private Aides aides;
    private UUID need;

    @BeforeEach
    void open() {
        aides = Aides.open();
        need = aides.need();
    }

    private UUID designated() {
        return aides.designate(Aides.person("supervisor2"), Map.of("limits", Aides.upTo("200")));
    }

    @Test
    void ask_withoutASignIn_byARoleThatDoesNot_orOfAnotherTeam_isRefused() {
        designated();
        RestAssured.given().contentType("application/json").body(Aides.request(Map.of())).post("/api/v1/needs/{id}/assistance-requests", need).then().statusCode(401);
        Api.INTEGRATOR.post("/needs/{id}/assistance-requests", Aides.request(Map.of()), need).statusCode(403);
        Api.ADMINISTRATOR.post("/needs/{id}/assistance-requests", Aides.request(Map.of()), need).statusCode(403);
        Api.AGENT2.post("/needs/{id}/assistance-requests", Aides.request(Map.of()), need).statusCode(404);
    }

    @Test
    void ask_withUnknownReasonClauseOrCurrency_isRefused() {
        designated();
        Aides.ask(need, Map.of("reason", "moon")).statusCode(422).body("code", equalTo("CODE_UNKNOWN")).body("errors[0].pointer", equalTo("/reason"));
        Aides.ask(need, Map.of("clauseId", UUID.randomUUID())).statusCode(422).body("errors[0].pointer", equalTo("/clauseId"));
        Aides.ask(need, Map.of("amount", Map.of("amount", "5", "currency", "XXX"))).statusCode(422);
        Aides.ask(need, Map.of("text", " ")).statusCode(422);
    }

    @Test
    void ask_whereNobodyIsDesignated_saysSo() {
        Aides.ask(need, Map.of()).statusCode(409).body("code", equalTo("NOBODY_TO_ASK")).body("detail", containsString("No designation takes"));
        Api.AGENT.get("/needs/{id}", need).body("assistance", nullValue()).body("allowed", hasItem("ASK_ASSISTANCE"));
    }

    @Test
    void ask_outOfHours_saysWhenTheyAreThereAgain() {
        var later = ZonedDateTime.now(ZoneOffset.UTC).plusDays(3);
        aides.designate(Aides.person("supervisor2"), Map.of("calendarId", Aides.calendar(later.getDayOfWeek())));
        Aides.ask(need, Map.of()).statusCode(409).body("code", equalTo("NOBODY_TO_ASK")).body("detail", containsString("" + later.toLocalDate()));
    }

    @Test
    void ask_aKindOfWhichThereIsNone_isRefused() {
        designated();
        Aides.ask(need, Map.of("kind", "SPECIALIST")).statusCode(409).body("detail", containsString("SPECIALIST"));
        Aides.ask(need, Map.of("kind", "SUPERVISOR")).statusCode(201);
    }

    @Test
    void ask_whileSomebodyIsAsked_isRefused() {
        designated();
        Aides.asked(need, Map.of());
        Api.AGENT.get("/needs/{id}", need).body("assistance.status", equalTo("OPEN")).body("allowed", not(hasItem("ASK_ASSISTANCE")));
        Aides.ask(need, Map.of()).statusCode(409).body("code", equalTo("ASSISTANCE_OPEN"));
    }

    @Test
    void ask_byManyAtOnce_asksOnce() {
        designated();
        var asked = IntStream.range(0, 6).mapToObj(each -> CompletableFuture.supplyAsync(() -> Aides.ask(need, Map.of()).extract().statusCode())).toList();
        assertEquals(1, asked.stream().map(CompletableFuture::join).filter(status -> status == 201).count());
        Api.AGENT.get("/needs/{id}/assistance-requests", need).body("items.status", contains("OPEN"));
    }

    @Test
    void ask_onANeedThatIsOver_isRefused() {
        designated();
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER"), need).statusCode(200);
        Aides.ask(need, Map.of()).statusCode(409).body("code", equalTo("NEED_STATE"));
    }

    @Test
    void ask_atAStaleVersionOfTheNeed_isRefused() {
        designated();
        Api.AGENT.request().header("If-Match", "\"99\"").contentType("application/json").body(Aides.request(Map.of()))
                .post("/api/v1/needs/{id}/assistance-requests", need).then().statusCode(412);
    }

    @Test
    void answer_byWhoIsNotAsked_isRefused() {
        designated();
        var request = Aides.asked(need, Map.of());
        Aides.answer(Api.AGENT, request, "GRANTED").statusCode(409).body("code", equalTo("NOT_ASKED"));
        Aides.answer(Api.SUPERVISOR, request, "GRANTED").statusCode(409).body("code", equalTo("NOT_ASKED"));
        Aides.answer(Api.AGENT2, request, "GRANTED").statusCode(404);
        Aides.answer(Api.INTEGRATOR, request, "GRANTED").statusCode(403);
    }

    @Test
    void answer_withoutTextOrOutcome_isRefused() {
        designated();
        var request = Aides.asked(need, Map.of());
        SUPERVISOR2.post("/assistance-requests/{id}/answer", Map.of("outcome", "GRANTED"), request).statusCode(422).body("errors[0].pointer", equalTo("/text"));
        SUPERVISOR2.post("/assistance-requests/{id}/answer", Map.of("text", "Yes"), request).statusCode(422);
        SUPERVISOR2.post("/assistance-requests/{id}/answer", Map.of("outcome", "OPEN", "text", "Yes"), request).statusCode(400);
    }

    @Test
    void answer_twice_isRefused() {
        aides.designate(Aides.person("supervisor"), Map.of());
        var request = Aides.asked(need, Map.of());
        Aides.answer(Api.SUPERVISOR, request, "ADVISED").statusCode(200).body("status", equalTo("ADVISED")).body("allowed", empty());
        Aides.answer(Api.SUPERVISOR, request, "GRANTED").statusCode(409).body("code", equalTo("ASSISTANCE_ENDED"));
        Api.SUPERVISOR.post("/assistance-requests/{id}/passing-on", Map.of("text", "Too late"), request).statusCode(409).body("code", equalTo("ASSISTANCE_ENDED"));
        Api.AGENT.post("/assistance-requests/{id}/withdrawal", "", request).statusCode(409).body("code", equalTo("ASSISTANCE_ENDED"));
    }

    @Test
    void passOn_withNobodyAbove_isRefused_andNothingChanges() {
        designated();
        var request = Aides.asked(need, Map.of());
        SUPERVISOR2.post("/assistance-requests/{id}/passing-on", Map.of("text", "Above me"), request).statusCode(409).body("code", equalTo("NOBODY_TO_ASK"));
        SUPERVISOR2.get("/assistance-requests/{id}", request).statusCode(200).body("passings", empty()).body("allowed", contains("ANSWER", "PASS_ON"));
    }

    @Test
    void passOn_leavesOutWhoCannotDecide() {
        var top = aides.designate(Aides.person("manager"), Map.of("kind", "LINE_MANAGEMENT", "limits", Aides.upTo("5000")));
        var between = aides.designate(Aides.person("agent2"), Map.of("limits", Aides.upTo("100"), "aboveId", top, "limitationReasons", List.of("law")));
        var lowest = aides.designate(Aides.person("supervisor2"), Map.of("limits", Aides.upTo("200"), "aboveId", between));
        var request = Aides.asked(need, Map.of("amount", Aides.money("150")));
        SUPERVISOR2.get("/assistance-requests/{id}", request).body("designationId", equalTo("" + lowest));
        SUPERVISOR2.post("/assistance-requests/{id}/passing-on", Map.of("text", "I am a friend of the customer"), request).statusCode(200)
                .body("designationId", equalTo("" + top)).body("passings.designationId", contains("" + lowest)).body("status", equalTo("OPEN"));
    }

    @Test
    void withdraw_isForWhoAskedAndSupervisors() {
        designated();
        var request = Aides.asked(need, Map.of());
        SUPERVISOR2.post("/assistance-requests/{id}/withdrawal", "", request).statusCode(409).body("code", equalTo("NOT_OWNER"));
        Api.AGENT2.post("/assistance-requests/{id}/withdrawal", "", request).statusCode(404);
        Api.AGENT.get("/assistance-requests/{id}", request).body("allowed", contains("WITHDRAW"));
        Api.SUPERVISOR.post("/assistance-requests/{id}/withdrawal", "", request).statusCode(200).body("status", equalTo("WITHDRAWN"));
        SUPERVISOR2.get("/needs/{id}", need).statusCode(404);
        Api.AGENT.get("/promises?itemId={id}&measure=ASSISTANCE", need).body("items.standing", contains("CANCELLED"));
        Aides.asked(need, Map.of());
    }

    @Test
    void read_byAMachineOfOthers_tellsNoFreeText() {
        designated();
        var desk = dev.rapport.Desk.open();
        desk.join(aides.team(), "integrator", "MEMBER", 2);
        var request = Aides.asked(need, Map.of());
        Api.INTEGRATOR.get("/assistance-requests/{id}", request).statusCode(200).body("text", nullValue()).body("reason", equalTo("authority"))
                .body("allowed", empty());
        Api.AGENT.get("/assistance-requests/{id}", request).body("text", notNullValue());
        Api.AGENT.get("/assistance-requests/{id}", UUID.randomUUID()).statusCode(404);
    }

    @Test
    void clause_citedByAnOpenRequest_doesNotVanish() {
        designated();
        var policy = Api.MANAGER.create("/policies", Map.of("key", "p-" + UUID.randomUUID(), "area", "REPLACEMENT_AND_REFUND", "title", "Refunds",
                "clauses", List.of(Map.of("number", "1", "title", "Used", "text", "What was used is not refunded."))));
        var clause = Api.MANAGER.post("/policies/{id}/versions/1/publication", Map.of("validFrom", Instant.now().minusSeconds(60).toString()), policy)
                .statusCode(200).extract().<String>path("clauses[0].id");
        var request = Aides.asked(need, Map.of("reason", "policy", "clauseId", clause));
        Api.MANAGER.post("/policies/{id}/retirement", "", policy).statusCode(409).body("code", equalTo("CLAUSE_CITED"));
        Aides.answer(SUPERVISOR2, request, "DECLINED").statusCode(200);
        Api.MANAGER.post("/policies/{id}/retirement", "", policy).statusCode(200);
    }

    @Test
    void reason_thatADesignationNames_isNotRemoved() {
        var key = "r-" + UUID.randomUUID();
        var code = Api.ADMINISTRATOR.create("/codes", Map.of("list", "limitation-reasons", "key", key, "position", 9_000,
                "labels", Map.of("en", "Reason", "de", "Grund", "ar", "سبب")));
        aides.designate(Aides.person("supervisor2"), Map.of("limitationReasons", List.of(key)));
        Api.ADMINISTRATOR.patch("/codes/{id}", "\"0\"", Map.of("active", false), code).statusCode(200);
        Api.ADMINISTRATOR.request().header("If-Match", "*").delete("/api/v1/codes/{id}", code).then().statusCode(409).body("code", equalTo("IN_USE"));
    }
}
