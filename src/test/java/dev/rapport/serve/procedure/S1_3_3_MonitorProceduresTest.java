package dev.rapport.serve.procedure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@DisplayName("S1 3.3 Monitor procedural aspects of service delivery for effectiveness and suitability to customer requirements")
class S1_3_3_MonitorProceduresTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void desk_monitorsAProcedure_learnsThatAStepDoesNotSuit_andChangesIt() {
        var clause = clause();
        var procedure = Procedures.published(List.of(
                Procedures.step("Confirm what is asked", true, Map.of("completedBy", "CONFIRMED", "allowed", Procedures.hours(2), "clauseId", clause)),
                Procedures.step("Have the answer countersigned", true, Map.of()),
                Procedures.step("Answer", true, Map.of("completedBy", "DELIVERED"))));

        var byTheBook = Procedures.need(HOUR);
        Procedures.confirm(byTheBook);
        Procedures.complete(byTheBook, 2);
        Procedures.deliver(byTheBook);
        var late = Procedures.need(HOUR.multipliedBy(3));
        Procedures.confirm(late);
        Procedures.omit(late, 2);
        Procedures.deliver(late);
        var passedOver = Procedures.need(HOUR.multipliedBy(2).minusMinutes(5));
        Procedures.confirm(passedOver);
        Procedures.deliver(passedOver);

        Api.AGENT.get("/needs/{id}/procedure", late).statusCode(200).body("number", equalTo(1))
                .body("steps.state", contains("DONE", "OMITTED", "DONE")).body("steps[0].late", equalTo(true))
                .body("steps[0].clauseId", equalTo(clause.toString())).body("steps[1].reason", equalTo("no-capacity"));
        assertFiguresSayWhatHappened(procedure);

        remarkAndAnswer(procedure);
        Api.MANAGER.post("/procedures/{id}/versions", Map.of("steps", List.of(
                Procedures.step("Confirm what is asked", true, Map.of("completedBy", "CONFIRMED", "allowed", Procedures.hours(2), "clauseId", clause)),
                Procedures.step("Answer", true, Map.of("completedBy", "DELIVERED")))), procedure).statusCode(201);
        Procedures.publish(procedure, 2);

        var next = Procedures.need(HOUR);
        Procedures.confirm(next);
        Api.AGENT.get("/needs/{id}/procedure", next).body("number", equalTo(2)).body("steps.state", contains("DONE", "OPEN"))
                .body("steps[1].dueAt", nullValue());
        Api.AGENT.get("/needs/{id}/procedure", byTheBook).body("number", equalTo(1)).body("steps.inOrder", contains(true, true, true));
        assertEquals(List.of(1, 0), Procedures.figures(Api.SUPERVISOR, procedure).getList("steps.n"));
    }

    private static void assertFiguresSayWhatHappened(UUID procedure) {
        var figures = Procedures.figures(Api.SUPERVISOR, procedure);
        assertEquals(3, figures.getInt("needs"));
        assertEquals(List.of(3, 1, 3), figures.getList("steps.done"));
        assertEquals(List.of(1, 0, 0), figures.getList("steps.late"));
        assertEquals(List.of(0, 1, 0), figures.getList("steps.omitted"));
        assertEquals(List.of(0, 1, 0), figures.getList("steps.skipped"));
        assertEquals(List.of(0.6667f, 0.3333f, 0.6667f), figures.getList("steps.conformity.value"));
        assertAbout(Duration.ofMinutes(115), figures.getString("steps[0].medianDelay"));
        assertAbout(Duration.ofMinutes(167), figures.getString("steps[0].percentile90Delay"));
    }

    /** The test itself takes some time. */
    private static void assertAbout(Duration expected, String told) {
        var more = Duration.parse(told).minus(expected);
        assertTrue(!more.isNegative() && more.compareTo(Duration.ofMinutes(4)) < 0, told);
    }

    private static void remarkAndAnswer(UUID procedure) {
        var remark = Api.AGENT.post("/procedures/{id}/remarks", Map.of("step", 2, "verdict", "UNNECESSARY",
                "text", "Nobody ever changed an answer when countersigning"), procedure).statusCode(201).body("number", equalTo(1)).extract().<String>path("id");
        Api.MANAGER.get("/procedures/{id}/remarks?verdict=UNNECESSARY&answered=false", procedure).statusCode(200).body("items.id", contains(remark));
        Api.MANAGER.post("/procedures/{id}/remarks/{remark}/answer", Map.of("text", "Left out from version 2 on"), procedure, remark).statusCode(200);
    }

    @Test
    void clauseThatAProcedureCites_doesNotVanishBeforeTheProcedureDoes() {
        var policy = policy();
        var clause = clause(policy);
        var procedure = Procedures.published(List.of(Procedures.step("Confirm", true, Map.of("clauseId", clause))));
        Api.MANAGER.post("/policies/{id}/retirement", Map.of(), policy).statusCode(409).body("code", equalTo("CLAUSE_CITED"));
        Api.MANAGER.post("/procedures/{id}/retirement", Map.of(), procedure).statusCode(200);
        Api.MANAGER.post("/policies/{id}/retirement", Map.of(), policy).statusCode(200);
        Api.MANAGER.post("/procedures", Procedures.body(List.of(Procedures.step("Confirm", true, Map.of("clauseId", clause)))))
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/steps/0/clauseId"));
    }

    private static UUID policy() {
        return Api.MANAGER.create("/policies", Map.of("key", "p-" + UUID.randomUUID(), "title", "Enquiries", "area", "QUALITY",
                "clauses", List.of(Map.of("number", "1", "title", "We ask first", "text", "What is asked is confirmed within two hours."))));
    }

    private static UUID clause() {
        return clause(policy());
    }

    private static UUID clause(UUID policy) {
        return UUID.fromString(Api.MANAGER.post("/policies/{id}/versions/1/publication", Map.of("validFrom", Instant.now().minusSeconds(60).toString()),
                policy).statusCode(200).extract().path("clauses[0].id"));
    }
}
