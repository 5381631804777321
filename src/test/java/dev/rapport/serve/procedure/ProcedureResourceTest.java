package dev.rapport.serve.procedure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProcedureResourceTest {
    @Test
    void create_readBack_hasADraftThatOnlyWritersSee() {
        var procedure = Api.ADMINISTRATOR.create("/procedures", Procedures.body(Procedures.steps()));
        Api.AGENT.get("/procedures/{id}", procedure).statusCode(200).header("ETag", "\"0\"").body("draft", equalTo(1)).body("published", nullValue());
        Api.MANAGER.get("/procedures/{id}/versions/1", procedure).statusCode(200).body("status", equalTo("DRAFT"))
                .body("steps.number", contains(1, 2, 3, 4)).body("steps[0].allowed.amount", equalTo(2));
        Api.AGENT.get("/procedures/{id}/versions/1", procedure).statusCode(404);
        Procedures.publish(procedure, 1);
        Api.INTEGRATOR.get("/procedures/{id}/versions/1", procedure).statusCode(200).body("status", equalTo("PUBLISHED"));
        Api.AGENT.get("/procedures/{id}/versions/2", procedure).statusCode(404);
        Api.AGENT.get("/procedures/{id}", UUID.randomUUID()).statusCode(404);
    }

    @Test
    void create_thatBreaksARule_isRefused() {
        var body = Procedures.body(Procedures.steps());
        Api.MANAGER.create("/procedures", body);
        Api.MANAGER.post("/procedures", body).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
        Api.AGENT.post("/procedures", Procedures.body(Procedures.steps())).statusCode(403);
        Api.MANAGER.post("/procedures", Procedures.body(List.of())).statusCode(422).body("errors.pointer", contains("/steps"));
        Api.MANAGER.post("/procedures", Procedures.body(List.of(Procedures.step("A", true, Map.of("allowed", Procedures.hours(100_000))))))
                .statusCode(422).body("errors.pointer", contains("/steps/0/allowed/amount"));
        Api.MANAGER.post("/procedures", Procedures.body(List.of(Procedures.step("A", true, Map.of()),
                Procedures.step("B", true, Map.of("clauseId", UUID.randomUUID())))))
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/steps/1/clauseId"));
    }

    @Test
    void draft_changedAndPublished_neverChangesAgain() {
        var procedure = Api.MANAGER.create("/procedures", Procedures.body(Procedures.steps()));
        var patch = Map.of("steps", List.of(Procedures.step("Only this", true, Map.of())));
        Api.MANAGER.patch("/procedures/{id}/versions/1", "\"3\"", patch, procedure).statusCode(412);
        Api.MANAGER.patch("/procedures/{id}/versions/1", "\"0\"", patch, procedure).statusCode(200).body("steps.name", contains("Only this"));
        Api.MANAGER.patch("/procedures/{id}/versions/1", "\"1\"", Map.of("steps", List.of(Procedures.step("A", true, Map.of("clauseId", UUID.randomUUID())))),
                procedure).statusCode(422).body("errors.pointer", contains("/steps/0/clauseId"));
        Api.MANAGER.post("/procedures/{id}/versions", Map.of("steps", Procedures.steps()), procedure).statusCode(409).body("code", equalTo("DRAFT_OPEN"));
        Procedures.publish(procedure, 1);
        Api.MANAGER.patch("/procedures/{id}/versions/1", "*", patch, procedure).statusCode(409).body("code", equalTo("DRAFT_PUBLISHED"));
        Api.MANAGER.post("/procedures/{id}/versions/1/publication", Map.of(), procedure).statusCode(409).body("code", equalTo("DRAFT_PUBLISHED"));
        Api.AGENT.post("/procedures/{id}/versions/1/publication", Map.of(), procedure).statusCode(403);
    }

    @Test
    void retired_isFollowedByNoFurtherNeed() {
        var procedure = Procedures.published(Procedures.steps());
        var before = Procedures.need(Duration.ofHours(1));
        Api.MANAGER.post("/procedures/{id}/retirement", Map.of(), procedure).statusCode(200);
        Api.MANAGER.post("/procedures/{id}/retirement", Map.of(), procedure).statusCode(409).body("code", equalTo("RETIRED"));
        Api.MANAGER.post("/procedures/{id}/versions", Map.of("steps", Procedures.steps()), procedure).statusCode(409).body("code", equalTo("RETIRED"));
        var after = Procedures.need(Duration.ofHours(1));
        Api.AGENT.get("/needs/{id}/procedure", before).body("procedureId", equalTo(procedure.toString()));
        Api.AGENT.get("/needs/{id}/procedure", after).body("procedureId", not(equalTo(procedure.toString())));
    }

    @Test
    void list_byKind_findsWhatIsNotRetired() {
        var procedure = Procedures.published(Procedures.steps());
        Api.AGENT.get("/procedures?limit=100&kind={kind}&count=true", Procedures.KIND).statusCode(200).body("items.id", hasItem(procedure.toString()));
        Api.AGENT.get("/procedures?limit=100&kind=RETURN").body("items.id", not(hasItem(procedure.toString())));
        Api.MANAGER.post("/procedures/{id}/retirement", Map.of(), procedure).statusCode(200);
        Api.AGENT.get("/procedures?limit=100").body("items.id", not(hasItem(procedure.toString())));
        Api.AGENT.get("/procedures?limit=100&retired=true").body("items.id", hasItem(procedure.toString()));
    }

    @Test
    void remark_ofWhatIsNotThere_isRefused() {
        var procedure = Api.MANAGER.create("/procedures", Procedures.body(Procedures.steps()));
        var remark = Map.of("step", 5, "verdict", "UNCLEAR", "text", "What does it mean?");
        Api.AGENT.post("/procedures/{id}/remarks", remark, procedure).statusCode(409).body("code", equalTo("PROCEDURE_UNPUBLISHED"));
        Procedures.publish(procedure, 1);
        Api.AGENT.post("/procedures/{id}/remarks", remark, procedure).statusCode(422).body("errors.pointer", contains("/step"));
        Api.AGENT.post("/procedures/{id}/remarks", remark, UUID.randomUUID()).statusCode(404);
        Api.AGENT.get("/procedures/{id}/remarks", UUID.randomUUID()).statusCode(404);
        Api.INTEGRATOR.get("/procedures/{id}/remarks", procedure).statusCode(403);
    }

    @Test
    void remark_answeredByALineManager_isAnsweredOnce() {
        var procedure = Procedures.published(Procedures.steps());
        var remark = Api.AGENT.post("/procedures/{id}/remarks", Map.of("verdict", "TOO_SLOW", "text", "Two hours are too long"), procedure)
                .statusCode(201).body("step", nullValue()).extract().<String>path("id");
        var answer = Map.of("text", "One hour from next month on");
        Api.SUPERVISOR.post("/procedures/{id}/remarks/{remark}/answer", answer, procedure, remark).statusCode(403);
        Api.MANAGER.post("/procedures/{id}/remarks/{remark}/answer", answer, Procedures.published(Procedures.steps()), remark).statusCode(404);
        Api.MANAGER.post("/procedures/{id}/remarks/{remark}/answer", answer, procedure, remark).statusCode(200).body("answer", equalTo(answer.get("text")));
        Api.MANAGER.post("/procedures/{id}/remarks/{remark}/answer", answer, procedure, remark).statusCode(409).body("code", equalTo("REMARK_ANSWERED"));
        var told = "items.findAll { it.facts.remarkId == '" + remark + "' }.";
        Api.AGENT.get("/notices?limit=100").body(told + "kind", contains("remark-answered")).body(told + "aboutId", contains(procedure.toString()));
        Api.AGENT.get("/procedures/{id}/remarks?answered=true&count=true", procedure).body("items.id", contains(remark)).body("count", equalTo(1));
        Api.AGENT.get("/procedures/{id}/remarks?verdict=SUITABLE", procedure).body("items", empty());
    }

    @Test
    void figures_ofAPeriodOrVersionThatIsNone_areRefused() {
        var procedure = Procedures.published(Procedures.steps());
        var now = Instant.now();
        for (var until : List.of(now, now.minusSeconds(1), now.plusSeconds(367L * 86_400))) {
            Api.MANAGER.get("/procedures/{id}/figures?from={from}&until={until}", procedure, now.toString(), until.toString())
                    .statusCode(400).body("code", equalTo("PARAMETER_INVALID")).body("errors.pointer", contains("until"));
        }
        Api.MANAGER.get("/procedures/{id}/figures?from={from}&until={until}&version=2", procedure, now.toString(), now.plusSeconds(1).toString()).statusCode(404);
        Api.MANAGER.get("/procedures/{id}/figures?from={from}", procedure, now.toString()).statusCode(400);
        Api.AGENT.get("/procedures/{id}/figures?from={from}&until={until}", procedure, now.toString(), now.plusSeconds(1).toString()).statusCode(403);
        var drafted = Api.MANAGER.create("/procedures", Procedures.body(Procedures.steps()));
        Api.MANAGER.get("/procedures/{id}/figures?from={from}&until={until}", drafted, now.toString(), now.plusSeconds(1).toString())
                .statusCode(409).body("code", equalTo("PROCEDURE_UNPUBLISHED"));
    }
}
