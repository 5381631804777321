package dev.rapport.serve.assistance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.PromiseSweep;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

@QuarkusTest
@DisplayName("S1 1.4 Identify limitations in addressing customer needs and seek appropriate assistance from designated individuals")
class S1_1_4_LimitationsAndAssistanceTest {
    private static final Api SUPERVISOR2 = new Api("supervisor2");

    @Inject
    PromiseSweep sweep;
    @Inject
    DutySweep duty;

    private Aides aides;
    private UUID need;

    @BeforeEach
    void open() {
        aides = Aides.open();
        need = aides.need();
        Api.SUPERVISOR.post("/needs/{id}/assignment", Map.of("teamId", aides.team(), "ownerId", Aides.person("agent")), need).statusCode(200);
    }

    private void queueOf(Api who, String filter, org.hamcrest.Matcher<?> needs) {
        who.get("/queue?measure=ASSISTANCE&teamId={team}" + filter, aides.team()).statusCode(200).body("items.itemId", needs);
    }

    @Test
    void limitation_goesToWhoMayDecide_andTheAnswerComesBack() {
        var decides = aides.designate(Aides.person("supervisor2"), Map.of("limitationReasons", List.of("authority"), "limits", Aides.upTo("200")));
        aides.designate(Aides.person("agent2"), Map.of("kind", "SPECIALIST", "limitationReasons", List.of("skill")));
        SUPERVISOR2.get("/needs/{id}", need).statusCode(404);
        queueOf(SUPERVISOR2, "", empty());

        var request = Aides.asked(need, Map.of("amount", Aides.money("150")));
        Api.AGENT.get("/assistance-requests/{id}", request).body("designationId", equalTo("" + decides)).body("personId", equalTo("" + Aides.person("supervisor2")));
        SUPERVISOR2.get("/needs/{id}", need).statusCode(200).body("assistance.requestId", equalTo("" + request)).body("statement.text", containsString("lamp"));
        Api.AGENT2.get("/needs/{id}", need).statusCode(404);
        queueOf(SUPERVISOR2, "&whose=MINE", contains("" + need));
        queueOf(Api.AGENT, "&whose=MINE", empty());
        Api.AGENT.get("/queue?whose=MINE&teamId={team}", aides.team()).body("items.itemId", contains("" + need));
        SUPERVISOR2.get("/notices").body("items.kind", hasItem("assistance-asked")).body("items.itemId", hasItem("" + need));

        Aides.answer(SUPERVISOR2, request, "GRANTED").statusCode(200).body("status", equalTo("GRANTED"));
        SUPERVISOR2.get("/needs/{id}", need).statusCode(404);
        SUPERVISOR2.get("/assistance-requests/{id}", request).statusCode(404);
        queueOf(Api.SUPERVISOR, "", empty());
        Api.AGENT.get("/needs/{id}", need).body("assistance.status", equalTo("GRANTED"));
        Api.AGENT.get("/assistance-requests/{id}", request).body("answer", equalTo("As a gesture, once"));
        Api.AGENT.get("/promises?itemId={id}&measure=ASSISTANCE", need).body("items.standing", contains("KEPT"));
        Api.AGENT.get("/notices").body("items.kind", hasItem("assistance-answered")).body("items.itemId", hasItem("" + need));
        Api.AGENT.get("/needs/{id}/timeline", need).body("items.type", hasItems("assistance-request.asked", "assistance-request.answered"));
    }

    @Test
    void deputy_isAskedWhileThePersonIsAway() {
        var una = Aides.somebody();
        aides.designate(una, Map.of());
        Aides.away(una, Aides.person("agent2"));
        Api.AGENT2.get("/needs/{id}", need).statusCode(404);
        var request = Aides.asked(need, Map.of());
        Api.AGENT.get("/assistance-requests/{id}", request).body("personId", equalTo("" + una)).body("deputyId", equalTo("" + Aides.person("agent2")));
        Api.AGENT2.get("/needs/{id}", need).statusCode(200);
        queueOf(Api.AGENT2, "&whose=MINE", contains("" + need));
        Aides.answer(Api.AGENT2, request, "ADVISED").statusCode(200).body("answeredById", equalTo("" + Aides.person("agent2")));
        Api.AGENT2.get("/needs/{id}", need).statusCode(404);
    }

    @Test
    void deputy_isToldAndMayAnswer_whereThePersonGoesAwayAfterwards_untilTheyAreBack() throws Throwable {
        var una = Aides.somebody();
        aides.designate(una, Map.of());
        var request = Aides.asked(need, Map.of());
        Aides.away(una, Aides.person("agent2"));
        sweepDuty(Instant.now());
        Api.AGENT2.get("/needs/{id}", need).statusCode(200);
        Api.AGENT2.get("/assistance-requests/{id}", request).body("deputyId", equalTo("" + Aides.person("agent2"))).body("allowed", contains("ANSWER", "PASS_ON"));
        Api.AGENT2.get("/notices").body("items.find { it.itemId == '" + need + "' }.kind", equalTo("assistance-asked"));
        sweepDuty(Instant.now().plus(Duration.ofDays(2)));
        Api.AGENT2.get("/needs/{id}", need).statusCode(404);
        Api.AGENT.get("/assistance-requests/{id}", request).body("status", equalTo("OPEN")).body("deputyId", nullValue());
        sweepDuty(Instant.now());
        Aides.answer(Api.AGENT2, request, "GRANTED").statusCode(200);
        Api.AGENT.get("/needs/{id}/timeline", need).body("items.type", hasItem("assistance-request.deputy-changed"));
    }

    private void sweepDuty(Instant at) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> duty.sweep(Actor.desk(at)));
    }

    @Test
    void warning_whileTheTeamDoesNotWork_goesToWhoIsOnCall() throws Throwable {
        var closed = Aides.open(ZonedDateTime.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek());
        closed.designate(Aides.person("supervisor"), Map.of("onCall", true));
        var late = closed.need();
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", closed.team(), "ownerId", Aides.person("agent")), late).statusCode(200);
        var now = Instant.now();
        var promise = Api.AGENT.create("/needs/" + late + "/promises", Map.of("measure", "CALL_BACK", "dueAt", now.plus(Duration.ofHours(10)).toString()));
        wakeAndTold(now.plus(Duration.ofMinutes(60)), promise, List.of());
        wakeAndTold(now.plus(Duration.ofMinutes(7 * 60 + 31)), promise, List.of("supervisor promise-warned"));
        wakeAndTold(now.plus(Duration.ofMinutes(9 * 60 + 1)), promise, List.of("supervisor promise-warned", "supervisor promise-urged"));
    }

    @Test
    void warning_whileTheTeamDoesNotWork_goesToTheOwnerInTime_whereWhoIsOnCallDoesNotSeeTheNeed() throws Throwable {
        var closed = Aides.open(ZonedDateTime.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek());
        closed.designate(Aides.person("supervisor2"), Map.of("onCall", true));
        var late = closed.need();
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", closed.team(), "ownerId", Aides.person("agent")), late).statusCode(200);
        var now = Instant.now();
        var promise = Api.AGENT.create("/needs/" + late + "/promises", Map.of("measure", "CALL_BACK", "dueAt", now.plus(Duration.ofHours(10)).toString()));
        wakeAndTold(now.plus(Duration.ofMinutes(60)), promise, List.of("agent promise-urged"));
    }

    private void wakeAndTold(Instant at, UUID promise, List<String> told) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> sweep.sweep(Actor.desk(at)));
        assertEquals(told, Tables.texts("select p.user_name || ' ' || n.kind from notice n join person p on p.id = n.person_id where n.about_id = ? order by n.at, n.id", promise));
    }

    @Test
    void request_whileAllAreAway_saysUntilWhen() {
        var una = Aides.somebody();
        aides.designate(una, Map.of());
        Aides.away(una, null);
        Aides.ask(need, Map.of()).statusCode(409).body("code", equalTo("NOBODY_TO_ASK")).body("detail", containsString("away"))
                .body("detail", containsString("" + Instant.now().plus(Duration.ofDays(1)).toString().substring(0, 10)));
    }

    @Test
    void request_aboveEveryAuthority_isRefusedWithTheHighest() {
        aides.designate(Aides.person("supervisor2"), Map.of("limits", Aides.upTo("200")));
        aides.designate(Aides.person("manager"), Map.of("kind", "LINE_MANAGEMENT", "limits", Aides.upTo("2000")));
        Aides.ask(need, Map.of("amount", Aides.money("2000.01"))).statusCode(422).body("code", equalTo("ABOVE_AUTHORITY"))
                .body("detail", containsString("2000.00 AUD")).body("errors[0].pointer", equalTo("/amount"));
        Aides.ask(need, Map.of("amount", Map.of("amount", "1", "currency", "EUR"))).statusCode(422).body("detail", containsString("EUR"));
        Aides.ask(need, Map.of("amount", Aides.money("2000"))).statusCode(201).body("personId", equalTo("" + Aides.person("manager")));
    }

    @Test
    void passedOn_theClockRunsOn_andOnlyTheNextOneSees() {
        var above = aides.designate(Aides.person("manager"), Map.of("kind", "LINE_MANAGEMENT"));
        aides.designate(Aides.person("supervisor2"), Map.of("limitationReasons", List.of("authority"), "aboveId", above));
        var request = Aides.asked(need, Map.of());
        String due = promise("dueAt");
        SUPERVISOR2.post("/assistance-requests/{id}/passing-on", Map.of("text", "It is a matter of principle"), request).statusCode(200)
                .body("personId", equalTo("" + Aides.person("manager")));
        SUPERVISOR2.get("/needs/{id}", need).statusCode(404);
        queueOf(Api.MANAGER, "&whose=MINE", contains("" + need));
        Api.AGENT.get("/promises?itemId={id}&measure=ASSISTANCE", need).body("items.dueAt", contains(due))
                .body("items.ownerId", contains("" + Aides.person("manager"))).body("items.standing", contains("RUNNING"));
        Aides.answer(Api.MANAGER, request, "DECLINED").statusCode(200).body("passings.text", contains("It is a matter of principle"));
        Api.AGENT.get("/needs/{id}/timeline", need).body("items.type", hasItems("assistance-request.asked", "assistance-request.passed-on", "assistance-request.answered"));
    }

    @Test
    void declined_theNeedEndsUnmet_andNamesItsLimitation() {
        aides.designate(Aides.person("supervisor2"), Map.of());
        Aides.answer(SUPERVISOR2, Aides.asked(need, Map.of("reason", "policy")), "DECLINED").statusCode(200);
        Api.AGENT.post("/needs/{id}/limitation", Map.of("reason", "policy", "text", "What was used is not refunded"), need).statusCode(200)
                .body("status", equalTo("UNMET")).body("limitation.reason", equalTo("policy")).body("assistance.status", equalTo("DECLINED"));
    }

    @Test
    void needThatEnds_takesTheRequestAlong() {
        aides.designate(Aides.person("supervisor2"), Map.of());
        var request = Aides.asked(need, Map.of());
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), need).statusCode(200).body("assistance.status", equalTo("LAPSED"));
        SUPERVISOR2.get("/needs/{id}", need).statusCode(404);
        Api.AGENT.get("/assistance-requests/{id}", request).body("status", equalTo("LAPSED")).body("endedAt", notNullValue());
        Api.AGENT.get("/promises?itemId={id}&measure=ASSISTANCE", need).body("items.standing", contains("CANCELLED"));
    }

    @Test
    void unanswered_whoIsAskedIsWarned_andKeepsItWhenTheNeedGoesToAnother() throws Throwable {
        aides.designate(Aides.person("supervisor2"), Map.of());
        Aides.asked(need, Map.of());
        Api.SUPERVISOR.post("/needs/{id}/assignment", Map.of("teamId", aides.team(), "ownerId", Aides.person("supervisor")), need).statusCode(200);
        Api.AGENT.get("/promises?itemId={id}&measure=ASSISTANCE", need).body("items.ownerId", contains("" + Aides.person("supervisor2")));
        VertxContextSupport.subscribeAndAwait(() -> sweep.sweep(Actor.desk(Instant.now().plus(Duration.ofMinutes(119)))));
        SUPERVISOR2.get("/notices?limit=100").body("items.findAll { it.itemId == '" + need + "' }.kind", hasItem("promise-urged"));
        Api.AGENT.get("/notices?limit=100").body("items.findAll { it.itemId == '" + need + "' }.facts.measure", not(hasItem("ASSISTANCE")));
    }

    @Test
    void designation_thatRefersToItself_isRefused() {
        var first = aides.designate(Aides.person("supervisor2"), Map.of());
        var second = aides.designate(Aides.person("manager"), Map.of("aboveId", first));
        Api.MANAGER.patch("/designations/{id}", "\"0\"", Map.of("aboveId", second), first).statusCode(422).body("code", equalTo("DESIGNATION_LOOP"));
    }

    @Test
    void restrictedNeed_isSeenByWhoIsAsked_alone() {
        aides.designate(Aides.person("supervisor2"), Map.of());
        Api.SUPERVISOR.post("/needs/{id}/restriction", Map.of("reason", "A relative of the agent"), need).statusCode(200);
        var request = Api.SUPERVISOR.post("/needs/{id}/assistance-requests", Aides.request(Map.of()), need).statusCode(201).extract().<String>path("id");
        SUPERVISOR2.get("/needs/{id}", need).statusCode(200);
        Api.MANAGER.get("/needs/{id}", need).statusCode(404);
        Api.MANAGER.get("/assistance-requests/{id}", request).statusCode(404);
    }

    @Test
    void journal_holdsNoFreeText() {
        aides.designate(Aides.person("supervisor2"), Map.of());
        Aides.answer(SUPERVISOR2, Aides.asked(need, Map.of("amount", Aides.money("0"))), "GRANTED").statusCode(200);
        Api.AGENT.get("/needs/{id}/timeline", need).body("items.find { it.type == 'assistance-request.asked' }.facts.text", nullValue())
                .body("items.find { it.type == 'assistance-request.asked' }.facts.reason", equalTo("authority"));
    }

    private String promise(String field) {
        return Api.AGENT.get("/promises?itemId={id}&measure=ASSISTANCE", need).body("items.standing", contains("RUNNING")).extract().path("items[0]." + field);
    }
}
