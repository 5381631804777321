package dev.rapport.rules.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

@QuarkusTest
@DisplayName("S1, S2 Knowledge of organisational policies, legislation and codes: policies in clauses that are cited")
class PolicyResourceTest {
    @Inject
    UsedClauses used;
    @Inject
    Clauses clauses;

    @Test
    void create_readBack_hasADraftThatOnlyWritersSee() {
        var policy = Policies.drafted("1", "2.1");
        Api.AGENT.get("/policies/{id}", policy).statusCode(200).header("ETag", "\"0\"").body("draft", equalTo(1))
                .body("published", nullValue()).body("area", equalTo("REPLACEMENT_AND_REFUND"));
        for (var writer : List.of(Api.MANAGER, Api.ADMINISTRATOR)) {
            writer.get("/policies/{id}/versions/1", policy).statusCode(200).body("status", equalTo("DRAFT"))
                    .body("clauses.number", contains("1", "2.1")).body("clauses[0].id", nullValue());
        }
        for (var reader : List.of(Api.AGENT, Api.SUPERVISOR, Api.INTEGRATOR)) {
            reader.get("/policies/{id}/versions/1", policy).statusCode(404);
        }
    }

    @Test
    void create_keyTakenOrNumberTwice_isRefused() {
        var body = Policies.body("1");
        Api.MANAGER.create("/policies", body);
        Api.MANAGER.post("/policies", body).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
        Api.MANAGER.post("/policies", Policies.body("1", "1")).statusCode(422).body("errors.pointer", contains("/clauses/1/number"));
        Api.MANAGER.post("/policies", Policies.body("one two")).statusCode(422).body("errors.pointer", contains("/clauses/0/number"));
    }

    @Test
    void policies_areWrittenByManagersAndReadByAll() {
        var policy = Policies.published("1");
        for (var reader : List.of(Api.AGENT, Api.SUPERVISOR, Api.INTEGRATOR)) {
            reader.get("/policies/{id}/versions/1", policy).statusCode(200);
            reader.post("/policies", Policies.body("1")).statusCode(403);
            reader.post("/policies/{id}/retirement", Map.of(), policy).statusCode(403);
        }
        Api.ADMINISTRATOR.get("/policies/{id}/versions/2", policy).statusCode(404);
        Api.ADMINISTRATOR.get("/policies/{id}", UUID.randomUUID()).statusCode(404);
    }

    @Test
    void draft_changed_saysSomethingElseAndNamesItsVersion() {
        var policy = Policies.drafted("1");
        var patch = Map.of("clauses", Policies.clauses("1", "2"));
        Api.MANAGER.request().contentType("application/merge-patch+json").body(patch).patch("/api/v1/policies/{id}/versions/1", policy)
                .then().statusCode(428);
        Api.MANAGER.patch("/policies/{id}/versions/1", "\"7\"", patch, policy).statusCode(412);
        Api.MANAGER.patch("/policies/{id}/versions/1", "\"0\"", patch, policy).statusCode(200).header("ETag", "\"1\"")
                .body("clauses.number", contains("1", "2"));
        Api.MANAGER.patch("/policies/{id}/versions/1", "\"1\"", Map.of("clauses", List.of()), policy).statusCode(422);
        Api.MANAGER.patch("/policies/{id}/versions/1", "\"1\"", Map.of("clauses", Policies.clauses("1", "1")), policy)
                .statusCode(422).body("errors.pointer", contains("/clauses/1/number"));
    }

    @Test
    void published_neverChangesAndIsNotSentAgain() {
        var policy = Policies.published("1");
        Api.MANAGER.patch("/policies/{id}/versions/1", "*", Map.of("clauses", Policies.clauses("2")), policy)
                .statusCode(409).body("code", equalTo("DRAFT_PUBLISHED"));
        Api.MANAGER.post("/policies/{id}/versions/1/publication", Map.of("validFrom", Policies.in(60)), policy)
                .statusCode(409).body("code", equalTo("DRAFT_PUBLISHED"));
        var tag = Api.AGENT.get("/policies/{id}/versions/1", policy).statusCode(200).extract().header("ETag");
        Api.AGENT.request().header("If-None-Match", tag).get("/api/v1/policies/{id}/versions/1", policy).then().statusCode(304);
        Api.AGENT.request().header("If-None-Match", "\"1\"").get("/api/v1/policies/{id}", policy).then().statusCode(304);
    }

    @Test
    void draft_whileOneIsOpen_isRefused() {
        var policy = Policies.published("1");
        Policies.draft(policy, "1", "2");
        Api.MANAGER.post("/policies/{id}/versions", Map.of("clauses", Policies.clauses("1")), policy)
                .statusCode(409).body("code", equalTo("DRAFT_OPEN"));
        Api.MANAGER.request().header("If-Match", "\"0\"").contentType("application/json").body(Map.of("clauses", Policies.clauses("1")))
                .post("/api/v1/policies/{id}/versions", policy).then().statusCode(412);
    }

    @Test
    void laterVersion_heldBeforeItIsPublished_isRefused() {
        var policy = Policies.published("1");
        Policies.draft(policy, "1");
        Api.MANAGER.post("/policies/{id}/versions/2/publication", Map.of("validFrom", Policies.in(-30)), policy)
                .statusCode(422).body("errors.pointer", contains("/validFrom"));
        Policies.publish(policy, 2);
        Policies.draft(policy, "1");
        Api.MANAGER.post("/policies/{id}/versions/3/publication", Map.of("validFrom", Policies.in(10)), policy)
                .statusCode(422).body("errors.pointer", contains("/validFrom"));
    }

    @Test
    void clause_overVersions_keepsItsIdAndSaysWhatHolds() {
        var policy = Policies.published("1", "2");
        var clause = Policies.clause(policy, 1, "2");
        Api.MANAGER.post("/policies/{id}/versions", Map.of("clauses", List.of(Map.of("number", "2", "title", "Two", "text", "Said anew"))), policy)
                .statusCode(201).header("Location", notNullValue());
        Policies.publish(policy, 2);
        assertEquals(clause, Policies.clause(policy, 2, "2"));
        Api.AGENT.get("/clauses/{id}", clause).statusCode(200).body("version", equalTo(1)).body("text", equalTo("We keep 2"));
        Api.INTEGRATOR.get("/clauses/{id}?version=2", clause).statusCode(200).header("ETag", "\"2\"").body("text", equalTo("Said anew"));
        Api.AGENT.request().header("If-None-Match", "\"1\"").get("/api/v1/clauses/{id}", clause).then().statusCode(304);
        Api.AGENT.get("/clauses/{id}?version=3", clause).statusCode(404);
        Api.AGENT.get("/clauses/{id}", UUID.randomUUID()).statusCode(404);
        Api.AGENT.get("/clauses/{id}?version=2", Policies.clause(policy, 1, "1")).statusCode(404);
    }

    @Test
    void clause_thatIsCited_doesNotVanish() {
        var policy = Policies.published("1", "2");
        var clause = Policies.clause(policy, 1, "2");
        used.cite(clause);
        Policies.draft(policy, "1");
        Api.MANAGER.post("/policies/{id}/versions/2/publication", Map.of("validFrom", Policies.in(60)), policy)
                .statusCode(409).body("code", equalTo("CLAUSE_CITED"));
        Api.MANAGER.post("/policies/{id}/retirement", Map.of(), policy).statusCode(409).body("code", equalTo("CLAUSE_CITED"));
        Api.AGENT.get("/policies/{id}", policy).body("draft", equalTo(2)).body("published", equalTo(1)).body("retiredAt", nullValue());
        used.release(clause);
        Policies.publish(policy, 2);
        Api.MANAGER.post("/policies/{id}/retirement", Map.of(), policy).statusCode(200).body("retiredAt", notNullValue());
    }

    @Test
    void clause_thatTheNextVersionLeavesOut_isCitedUntilThatHolds() throws Throwable {
        var policy = Policies.published("1", "2");
        var clause = Policies.clause(policy, 1, "2");
        Policies.draft(policy, "1");
        Policies.publish(policy, 2);
        cite(clause, Instant.now());
        assertThrows(Refusal.class, () -> cite(clause, Instant.now().plusSeconds(120)));
        cite(Policies.clause(policy, 1, "1"), Instant.now().plusSeconds(120));
    }

    private void cite(UUID clause, Instant at) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> clauses.require(Map.of("/clauseId", clause), at)));
    }

    @Test
    void retired_isReadAndNoLongerWritten() {
        var policy = Policies.published("1");
        Api.MANAGER.post("/policies/{id}/retirement", Map.of(), policy).statusCode(200);
        Api.AGENT.get("/policies/{id}/versions/1", policy).statusCode(200);
        Stream.of("/policies/{id}/versions", "/policies/{id}/retirement").forEach(path ->
                Api.MANAGER.post(path, Map.of("clauses", Policies.clauses("1")), policy).statusCode(409).body("code", equalTo("RETIRED")));
        Api.MANAGER.post("/policies/{id}/readings", Map.of("dueAt", Policies.in(60), "teamIds", List.of(UUID.randomUUID())), policy)
                .statusCode(409).body("code", equalTo("RETIRED"));
    }

    @Test
    void publish_twiceAtOnce_countsOnce() {
        var policy = Policies.drafted("1");
        var answers = Stream.generate(() -> Map.of("validFrom", Policies.in(-60))).limit(4)
                .map(body -> CompletableFuture.supplyAsync(() -> Api.MANAGER.post("/policies/{id}/versions/1/publication", body, policy)
                        .extract().statusCode())).toList();
        assertEquals(List.of(200, 409, 409, 409), answers.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void list_byAreaAndText_findsWhatIsNotRetired() {
        var body = Policies.body("1");
        var policy = Api.MANAGER.create("/policies", body);
        var text = body.get("title").toString().toUpperCase();
        Api.AGENT.get("/policies?q={q}&area=REPLACEMENT_AND_REFUND&count=true", text).statusCode(200)
                .body("items.id", contains(policy.toString())).body("count", equalTo(1));
        Api.AGENT.get("/policies?q={q}&area=SAFETY", text).body("items", empty());
        Api.AGENT.get("/policies?q={q}", body.get("key")).body("items.id", contains(policy.toString()));
        Api.MANAGER.post("/policies/{id}/retirement", Map.of(), policy).statusCode(200);
        Api.AGENT.get("/policies?limit=100&q={q}", text).body("items.id", not(hasItem(policy.toString())));
        Api.AGENT.get("/policies?retired=true&q={q}", text).body("items.id", contains(policy.toString()));
    }

    @Test
    void list_byTextWithSignsOfAPattern_meansThemLiterally() {
        var mark = UUID.randomUUID();
        var body = new HashMap<>(Policies.body("1"));
        body.put("title", "Half_price\\50% off " + mark);
        var policy = Api.MANAGER.create("/policies", body);
        Api.AGENT.get("/policies?q={q}", "_PRICE\\50% off " + mark).statusCode(200).body("items.id", contains(policy.toString()));
        for (var text : List.of("Half%", "Half_price_50% off ", "Half_price\\50_ off ")) {
            Api.AGENT.get("/policies?q={q}", text + mark).statusCode(200).body("items", empty());
        }
    }
}
