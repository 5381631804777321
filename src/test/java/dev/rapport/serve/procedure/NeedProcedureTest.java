package dev.rapport.serve.procedure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class NeedProcedureTest {
    private static final Api SUPERVISOR2 = new Api("supervisor2");

    private UUID procedure;
    private UUID need;

    @BeforeEach
    void publish() {
        procedure = Procedures.published(Procedures.steps());
        need = Procedures.need(Duration.ofHours(1));
    }

    @Test
    void need_ofAKindWithoutProcedure_hasNoSteps() {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Nobody " + need, "language", "en"));
        var other = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "FAIRNESS_OR_POLITENESS",
                "channel", "chat", "statement", "An apology"));
        Api.AGENT.get("/needs/{id}/procedure", other).statusCode(200).body("steps", empty()).body("procedureId", nullValue());
        Api.AGENT.post("/needs/{id}/procedure/steps/1/completion", Map.of(), other).statusCode(404);
        Api.AGENT.get("/needs/{id}/procedure", UUID.randomUUID()).statusCode(404);
    }

    @Test
    void steps_areCompletedByWhatHappensAndByHand() {
        Api.AGENT.get("/needs/{id}/procedure", need).body("steps.state", contains("OPEN", "WAITING", "WAITING", "WAITING"))
                .body("steps[0].dueAt", notNullValue());
        Procedures.confirm(need);
        Api.AGENT.get("/needs/{id}/procedure", need).body("steps.state", contains("DONE", "OPEN", "WAITING", "WAITING"))
                .body("steps[0].doneById", equalTo(Desk.open().people().get("agent").toString())).body("steps[0].late", equalTo(false));
        Api.AGENT.post("/needs/{id}/procedure/steps/2/completion", Map.of(), need).statusCode(200)
                .body("steps.state", contains("DONE", "DONE", "OPEN", "OPEN")).body("steps[1].inOrder", equalTo(true));
        Procedures.deliver(need);
        Api.AGENT.get("/needs/{id}/procedure", need).body("steps.state", contains("DONE", "DONE", "SKIPPED", "DONE"));
        Api.AGENT.get("/needs/{id}/timeline", need).body("items.type", hasItems("procedure-step.completed"));
    }

    @Test
    void step_thatCannotBeCompleted_isRefused() {
        Api.AGENT.post("/needs/{id}/procedure/steps/1/completion", Map.of(), need).statusCode(409).body("code", equalTo("STEP_AUTOMATIC"));
        Api.AGENT.post("/needs/{id}/procedure/steps/5/completion", Map.of(), need).statusCode(404);
        Api.AGENT.post("/needs/{id}/procedure/steps/51/completion", Map.of(), need).statusCode(400);
        Api.AGENT.request().header("If-Match", "\"7\"").post("/api/v1/needs/{id}/procedure/steps/2/completion", need).then().statusCode(412);
        Procedures.complete(need, 2);
        Api.AGENT.post("/needs/{id}/procedure/steps/2/completion", Map.of(), need).statusCode(409).body("code", equalTo("STEP_DONE"));
        Api.AGENT2.post("/needs/{id}/procedure/steps/2/completion", Map.of(), need).statusCode(404);
        Api.AGENT2.get("/needs/{id}/procedure", need).statusCode(404);
        Api.INTEGRATOR.post("/needs/{id}/procedure/steps/2/completion", Map.of(), need).statusCode(403);
        Api.ADMINISTRATOR.get("/needs/{id}/procedure", need).statusCode(403);
    }

    @Test
    void step_omitted_saysWhyAndMayStillBeDone() {
        Api.AGENT.post("/needs/{id}/procedure/steps/2/omission", Map.of("reason", "because"), need)
                .statusCode(422).body("code", equalTo("CODE_UNKNOWN")).body("errors.pointer", contains("/reason"));
        Procedures.omit(need, 2);
        Api.AGENT.post("/needs/{id}/procedure/steps/2/omission", Map.of("reason", "urgent"), need).statusCode(409).body("code", equalTo("STEP_DONE"));
        Api.AGENT.get("/needs/{id}/procedure", need).body("steps[1].state", equalTo("OMITTED")).body("steps[1].note", equalTo("Two of us are ill"));
        Api.INTEGRATOR.get("/needs/{id}/procedure", need).body("steps[1].reason", equalTo("no-capacity")).body("steps[1].note", nullValue());
        Procedures.complete(need, 2);
        Api.AGENT.get("/needs/{id}/procedure", need).body("steps[1].state", equalTo("DONE"));
        Procedures.confirm(need);
        Api.AGENT.post("/needs/{id}/procedure/steps/1/omission", Map.of("reason", "urgent"), need).statusCode(409).body("code", equalTo("STEP_DONE"));
    }

    @Test
    void reasonInUse_isNotRemoved() {
        var key = "r" + UUID.randomUUID().toString().substring(0, 8);
        var code = Api.ADMINISTRATOR.create("/codes", Map.of("list", "omission-reasons", "key", key, "position", 99,
                "labels", Map.of("en", key, "de", key, "ar", "سبب")));
        Api.AGENT.post("/needs/{id}/procedure/steps/2/omission", Map.of("reason", key), need).statusCode(200);
        Api.ADMINISTRATOR.patch("/codes/{id}", "\"0\"", Map.of("active", false), code).statusCode(200);
        Api.ADMINISTRATOR.request().header("If-Match", "*").delete("/api/v1/codes/{id}", code).then().statusCode(409).body("code", equalTo("IN_USE"));
    }

    /** A need pays nothing for its procedure: what completes a step by itself is read from the journal. */
    @Test
    void needs_withAProcedure_askNoTableOfProcedures() {
        var sent = Statements.during(() -> Procedures.confirm(need));
        assertEquals(List.of(), sent.stream().filter(sql -> sql.contains("procedure")).toList());
    }

    @Test
    void figures_sayWhatTheNeedsSay() {
        var needs = Stream.<Consumer<UUID>>of(each -> { }, Procedures::confirm, each -> Procedures.complete(each, 2), Procedures::deliver,
                each -> Stream.<Consumer<UUID>>of(Procedures::confirm, it -> Procedures.complete(it, 2), Procedures::assess, Procedures::deliver)
                        .forEach(act -> act.accept(each)),
                each -> Stream.<Consumer<UUID>>of(it -> Procedures.omit(it, 2), Procedures::confirm, Procedures::deliver).forEach(act -> act.accept(each)),
                each -> Stream.<Consumer<UUID>>of(Procedures::assess, Procedures::confirm, it -> Procedures.omit(it, 2), it -> Procedures.complete(it, 2))
                        .forEach(act -> act.accept(each)))
                .map(NeedProcedureTest::acted).collect(Collectors.toCollection(ArrayList::new));
        needs.add(need);
        var views = needs.stream().map(each -> Api.AGENT.get("/needs/{id}/procedure", each).extract().jsonPath()).toList();
        var figures = Procedures.figures(Api.SUPERVISOR, procedure);
        assertEquals(needs.size(), figures.getInt("needs"));
        for (var step : IntStream.range(0, 4).toArray()) {
            var at = "steps[" + step + "].";
            assertEquals(count(views, at + "state", "DONE"), figures.getInt(at + "done"), at + "done");
            assertEquals(count(views, at + "state", "OMITTED"), figures.getInt(at + "omitted"), at + "omitted");
            assertEquals(count(views, at + "state", "SKIPPED"), figures.getInt(at + "skipped"), at + "skipped");
            assertEquals(count(views, at + "inOrder", "true"), figures.getInt(at + "inOrder"), at + "inOrder");
            assertEquals(views.stream().filter(view -> view.getBoolean(at + "late") && "true".equals(view.getString(at + "inOrder"))).count(),
                    figures.getInt(at + "late"), at + "late");
        }
        assertEquals(0, Procedures.figures(SUPERVISOR2, procedure).getInt("needs"));
    }

    @Test
    void stepRecordedLate_isDoneWhenItHappened() {
        var late = Procedures.need(Duration.ofHours(5));
        var confirmed = Instant.now().minus(Duration.ofHours(4)).truncatedTo(ChronoUnit.SECONDS);
        Api.SUPERVISOR.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1,
                "happened", Map.of("at", confirmed.toString(), "reason", "forgotten")), late).statusCode(200);
        Api.AGENT.get("/needs/{id}/procedure", late).body("steps[0].doneAt", equalTo(confirmed.toString())).body("steps[0].late", equalTo(false));
        var figures = Procedures.figures(Api.SUPERVISOR, procedure);
        assertEquals(1, figures.getInt("steps[0].done"));
        assertEquals(0, figures.getInt("steps[0].late"));
        assertTrue(Duration.parse(figures.getString("steps[0].medianDelay")).compareTo(Duration.ofMinutes(61)) < 0);
    }

    @Test
    void needs_recordedByMistakeOrJoined_areInNoFigures() {
        var mistake = acted(Procedures::confirm);
        var joined = Api.AGENT.create("/needs", Map.of("customerId", Api.AGENT.get("/needs/{id}", need).extract().path("customerId"),
                "teamId", Desk.open().frontDesk(), "kind", Procedures.KIND, "channel", "telephone", "statement", "The same once more"));
        assertEquals(3, Procedures.figures(Api.SUPERVISOR, procedure).getInt("needs"));
        Api.SUPERVISOR.post("/needs/{id}/voiding", Map.of("reason", "test"), mistake).statusCode(200);
        Api.AGENT.post("/needs/{id}/joining", Map.of("needId", need), joined).statusCode(200);
        assertEquals(1, Procedures.figures(Api.SUPERVISOR, procedure).getInt("needs"));
    }

    private static UUID acted(Consumer<UUID> acts) {
        var need = Procedures.need(Duration.ofHours(5));
        acts.accept(need);
        return need;
    }

    private static long count(List<JsonPath> views, String field, String value) {
        return views.stream().filter(view -> value.equals(view.getString(field))).count();
    }
}
