package dev.rapport.serve.need;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NeedResourceTest {
    private Desk desk;
    private UUID customer;

    @BeforeEach
    void open() {
        desk = Desk.open();
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ivo", "language", "de"));
    }

    private Map<String, Object> need(Map<String, Object> more) {
        var need = new HashMap<String, Object>(Map.of("customerId", customer, "teamId", desk.frontDesk(), "kind", "ADVICE",
                "channel", "chat", "statement", "Which paint for a damp wall?"));
        need.putAll(more);
        return need;
    }

    private UUID create() {
        return Api.AGENT.create("/needs", need(Map.of()));
    }

    @Test
    void create_receivedLastWeek_keepsTheTime() {
        var lastWeek = Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        Api.AGENT.post("/needs", need(Map.of("receivedAt", lastWeek))).statusCode(201).body("receivedAt", equalTo(lastWeek));
    }

    @Test
    void create_receivedTomorrow_isRefused() {
        Api.AGENT.post("/needs", need(Map.of("receivedAt", Instant.now().plus(1, ChronoUnit.DAYS).toString())))
                .statusCode(422).body("errors.pointer", hasItem("/receivedAt"));
    }

    @Test
    void create_unknownCustomer_namesTheField() {
        Api.AGENT.post("/needs", need(Map.of("customerId", UUID.randomUUID()))).statusCode(422)
                .body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", hasItem("/customerId"));
    }

    @Test
    void create_forATeamOfOthers_namesTheField() {
        Api.AGENT.post("/needs", need(Map.of("teamId", desk.backOffice()))).statusCode(422).body("errors.pointer", hasItem("/teamId"));
    }

    @Test
    void create_unknownChannel_namesTheField() {
        Api.AGENT.post("/needs", need(Map.of("channel", "pigeon"))).statusCode(422)
                .body("code", equalTo("CODE_UNKNOWN")).body("errors.pointer", hasItem("/channel"));
    }

    @Test
    void create_withoutTeam_goesWhereTheRulesSay() {
        Api.ADMINISTRATOR.post("/routing-rules", Map.of("position", 5_000, "itemType", "NEED", "kind", "FAIRNESS_OR_POLITENESS",
                "teamId", desk.backOffice())).statusCode(201);
        var routed = need(Map.of("kind", "FAIRNESS_OR_POLITENESS"));
        routed.remove("teamId");
        Api.INTEGRATOR.post("/needs", routed).statusCode(201).body("teamId", equalTo(desk.backOffice().toString()))
                .body("statement.text", nullValue());
        routed.put("kind", "PRICE_OR_VALUE");
        Api.INTEGRATOR.post("/needs", routed).statusCode(422).body("code", equalTo("NO_ROUTE"));
    }

    @Test
    void bulk_oneBrokenItem_doesNotStopTheOthers() {
        var results = Api.INTEGRATOR.post("/needs/bulk", List.of(need(Map.of()), need(Map.of("channel", "pigeon")), need(Map.of()),
                need(Map.of("statement", " "))))
                .statusCode(207).body("status", equalTo(List.of(201, 422, 201, 422)))
                .body("[3].problem.errors.pointer", hasItem("/statement"))
                .body("[1].problem.code", equalTo("CODE_UNKNOWN")).extract();
        Api.AGENT.get(results.<String>path("[2].location")).statusCode(200);
    }

    @Test
    void bulk_repeatedWithItsKey_createsNothingMore() {
        var key = UUID.randomUUID().toString();
        var body = List.of(need(Map.of()), need(Map.of()));
        var first = Api.AGENT.request().header("Idempotency-Key", key).contentType("application/json").body(body)
                .post("/api/v1/needs/bulk").then().statusCode(207).extract();
        Api.AGENT.request().header("Idempotency-Key", key).contentType("application/json").body(body)
                .post("/api/v1/needs/bulk").then().statusCode(207).body("location", equalTo(first.path("location")));
        Api.AGENT.get("/needs?customerId={customer}&count=true", customer).body("count", equalTo(2));
    }

    @Test
    void change_references_raisesTheVersion() {
        var id = create();
        Api.AGENT.patch("/needs/{id}", "\"0\"", Map.of("references", List.of(Map.of("type", "ORDER", "system", "shop", "id", "4711"))), id)
                .statusCode(200).header("ETag", "\"1\"").body("references[0].id", equalTo("4711")).body("kind", equalTo("ADVICE"));
        Api.AGENT.patch("/needs/{id}", "\"0\"", Map.of("kind", "PURCHASE"), id).statusCode(412);
        Api.AGENT.request().contentType("application/merge-patch+json").body("{}").patch("/api/v1/needs/{id}", id).then().statusCode(428);
    }

    @Test
    void assign_toAnotherTeam_letsTheOwnerSeeItAndTheTeamThatHadItNot() {
        var id = create();
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", desk.backOffice(), "ownerId", desk.people().get("agent2")), id)
                .statusCode(200).body("ownerId", equalTo(desk.people().get("agent2").toString()));
        Api.AGENT2.get("/needs/{id}", id).statusCode(200);
        Api.AGENT.get("/needs/{id}", id).statusCode(404);
    }

    @Test
    void assign_ownerOfAnotherTeam_isRefused() {
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", desk.frontDesk(), "ownerId", desk.people().get("agent2")), create())
                .statusCode(422).body("errors.pointer", hasItem("/ownerId"));
    }

    @Test
    void restrict_hidesTheNeedFromItsTeam() {
        var id = create();
        Api.AGENT.post("/needs/{id}/restriction", Map.of("reason", "About a colleague"), id).statusCode(403);
        Api.SUPERVISOR.post("/needs/{id}/restriction", Map.of("reason", "About a colleague"), id).statusCode(200);
        Api.AGENT.get("/needs/{id}", id).statusCode(404);
        Api.MANAGER.get("/needs/{id}", id).statusCode(404);
        Api.AGENT.get("/needs?customerId={customer}", customer).body("items", hasSize(0));
        Api.SUPERVISOR.get("/needs/{id}", id).statusCode(200);
        Api.SUPERVISOR.post("/needs/{id}/restriction-lifting", Map.of(), id).statusCode(200);
        Api.AGENT.get("/needs/{id}", id).statusCode(200);
        Api.SUPERVISOR.post("/needs/{id}/restriction-lifting", Map.of(), id).statusCode(409).body("code", equalTo("NEED_STATE"));
        Api.AGENT.get("/needs/{id}/timeline", id).body("items.findAll { it.type == 'need.unrestricted' }", hasSize(1));
    }

    @Test
    void lift_endsThePartOfWhoRestricted() {
        var id = create();
        Api.SUPERVISOR.post("/needs/{id}/restriction", Map.of("reason", "About a colleague"), id).statusCode(200);
        Api.SUPERVISOR.post("/needs/{id}/restriction-lifting", Map.of(), id).statusCode(200);
        Api.MANAGER.post("/needs/{id}/assignment", Map.of("teamId", desk.backOffice()), id).statusCode(200);
        Api.SUPERVISOR.get("/needs/{id}", id).statusCode(404);
    }

    @Test
    void elsewhere_tellsThatANeedIsThereButNotWhatItSays() {
        var id = create();
        Api.AGENT2.get("/needs/elsewhere?customerId={customer}", customer).statusCode(200)
                .body("items.id", equalTo(List.of(id.toString()))).body("items[0].statement", nullValue());
        Api.AGENT.get("/needs/elsewhere?customerId={customer}", customer).statusCode(200).body("items", hasSize(0));
        Api.SUPERVISOR.post("/needs/{id}/restriction", Map.of("reason", "About a colleague"), id).statusCode(200);
        Api.AGENT2.get("/needs/elsewhere?customerId={customer}", customer).statusCode(200).body("items", hasSize(0));
        Api.AGENT2.get("/needs/elsewhere").statusCode(400);
    }

    @Test
    void hold_twice_isRefusedAndEndsByResuming() {
        var id = create();
        var hold = Map.of("reason", "customer", "until", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        Api.AGENT.post("/needs/{id}/hold", hold, id).statusCode(200).body("hold.reason", equalTo("customer"));
        Api.AGENT.post("/needs/{id}/hold", hold, id).statusCode(409).body("code", equalTo("HOLD_RUNNING"));
        Api.AGENT.post("/needs/{id}/resumption", Map.of(), id).statusCode(200).body("hold", nullValue());
        Api.AGENT.post("/needs/{id}/resumption", Map.of(), id).statusCode(409).body("code", equalTo("HOLD_NONE"));
    }

    @Test
    void join_withdraw_void_unmet_endTheNeed() {
        var other = create();
        Api.AGENT.post("/needs/{id}/joining", Map.of("needId", other), create()).statusCode(200)
                .body("status", equalTo("JOINED")).body("joinedToId", equalTo(other.toString()));
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER"), create()).statusCode(200).body("status", equalTo("WITHDRAWN"));
        Api.SUPERVISOR.post("/needs/{id}/voiding", Map.of("reason", "spam"), create()).statusCode(200).body("status", equalTo("VOID"));
        Api.AGENT.post("/needs/{id}/limitation", Map.of("reason", "law", "text", "Not allowed here"), create()).statusCode(200)
                .body("status", equalTo("UNMET")).body("limitation.reason", equalTo("law"));
    }

    @Test
    void join_toItself_isRefused() {
        var id = create();
        Api.AGENT.post("/needs/{id}/joining", Map.of("needId", id), id).statusCode(422).body("code", equalTo("NEED_NOT_JOINABLE"));
    }

    @Test
    void reopen_delivered_beginsANewEpisode() {
        var id = create();
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), id).statusCode(200).body("status", equalTo("DELIVERED"));
        Api.AGENT.post("/needs/{id}/acceptance", Map.of(), id).statusCode(200).body("status", equalTo("CLOSED")).body("ending", equalTo("ACCEPTED"));
        Api.AGENT.post("/needs/{id}/reopening", Map.of("reason", "NOT_WHAT_WAS_ASKED"), id).statusCode(200)
                .body("status", equalTo("IDENTIFIED")).body("episode", equalTo(2)).body("ending", nullValue());
    }

    @Test
    void timeline_tellsWhatHappenedLatestFirst_toWhoeverSeesTheNeed() {
        var id = create();
        Api.AGENT.post("/needs/{id}/statements", Map.of("text", "Which paint for a cellar?"), id).statusCode(200);
        Api.AGENT.get("/needs/{id}/timeline?count=true", id).statusCode(200).body("count", equalTo(2))
                .body("items.type", equalTo(List.of("need.restated", "need.created"))).body("items[0].facts.statement", equalTo(2));
        Api.AGENT2.get("/needs/{id}/timeline", id).statusCode(404);
    }

    @Test
    void verb_notAllowedNow_isConflict() {
        Api.AGENT.post("/needs/{id}/acceptance", Map.of(), create()).statusCode(409).body("code", equalTo("NEED_STATE"));
    }

    @Test
    void list_pageByPage_showsEachNeedOnceWhileOthersArrive() {
        for (var index = 0; index < 5; index++) {
            create();
        }
        var first = Api.AGENT.get("/needs?customerId={customer}&limit=2", customer).statusCode(200)
                .header("Link", containsString("rel=\"next\"")).body("next", notNullValue()).extract();
        create();
        var second = Api.AGENT.get("/needs?customerId={customer}&limit=2&cursor={next}", customer, first.path("next")).statusCode(200).extract();
        var third = Api.AGENT.get("/needs?customerId={customer}&limit=2&cursor={next}", customer, second.path("next"))
                .statusCode(200).body("next", nullValue()).extract();
        List<String> seen = new java.util.ArrayList<>(first.<List<String>>path("items.id"));
        seen.addAll(second.path("items.id"));
        seen.addAll(third.path("items.id"));
        org.junit.jupiter.api.Assertions.assertEquals(5, seen.stream().distinct().count());
        org.junit.jupiter.api.Assertions.assertEquals(5, seen.size());
    }

    @Test
    void list_cursorOfAnotherFilter_isRefused() {
        create();
        create();
        var next = Api.AGENT.get("/needs?customerId={customer}&limit=1", customer).extract().<String>path("next");
        Api.AGENT.get("/needs?limit=1&cursor={next}", next).statusCode(400).body("code", equalTo("CURSOR_INVALID"));
    }
}
