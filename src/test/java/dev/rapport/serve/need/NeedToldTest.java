package dev.rapport.serve.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** What is told of needs, to whom, and how they are found. */
@QuarkusTest
class NeedToldTest {
    private static final String SECRET = "secret";

    @Test
    void integrator_readsNoFreeText() {
        var need = Needs.create(Needs.customer("PUBLIC_MEMBER"), Map.of("statement", SECRET,
                "expectations", Map.of("quality", SECRET, "time", "2027-01-01T00:00:00Z"),
                "references", List.of(Map.of("type", "ORDER", "system", "shop", "id", "4711", "label", SECRET))));
        Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "LOW", "impact", "LOW", "override",
                Map.of("priority", "HIGH", "reason", SECRET)), need).statusCode(200);
        Api.AGENT.post("/needs/{id}/hold", Map.of("reason", "customer", "until", Instant.now().plusSeconds(600).toString(), "note", SECRET), need)
                .statusCode(200).body("hold.note", equalTo(SECRET)).body("hold.reason", equalTo("customer"));
        var told = Api.INTEGRATOR.get("/needs/{id}", need).statusCode(200).body("allowed", empty())
                .body("expectations.time", equalTo("2027-01-01T00:00:00Z")).body("references[0].id", equalTo("4711"))
                .body("assessment.priority", equalTo("HIGH")).body("hold.reason", equalTo("customer")).extract().asString();
        assertFalse(told.contains(SECRET), told);
        Api.AGENT.post("/needs/{id}/limitation", Map.of("reason", "law", "text", SECRET), need).statusCode(200)
                .body("limitation.text", equalTo(SECRET)).body("limitation.reason", equalTo("law"));
        Api.INTEGRATOR.get("/needs/{id}", need).body("limitation.reason", equalTo("law")).body("limitation.text", nullValue());
    }

    @Test
    void q_survivorsName_findsTheNeedsOfWhoWasAbsorbed() {
        var word = "Zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var survivor = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", word, "language", "en"));
        var absorbed = Needs.customer("PUBLIC_MEMBER");
        var need = Needs.create(absorbed, Map.of());
        Api.AGENT.get("/needs?q={word}", word).body("items.id", not(hasItem(need.toString())));
        Api.AGENT.post("/customers/{id}/merges", Map.of("absorb", absorbed), survivor).statusCode(200);
        Api.AGENT.get("/needs?q={word}", word).body("items.id", hasItem(need.toString()));
    }

    @Test
    void q_idOfAReference_findsTheNeedEvenForMachines() {
        var order = UUID.randomUUID().toString();
        var need = Needs.create(Needs.customer("PUBLIC_MEMBER"), Map.of("references", List.of(
                Map.of("type", "ORDER", "system", "shop", "id", "1"), Map.of("type", "INVOICE", "system", "books", "id", order)))).toString();
        Api.AGENT.get("/needs?q={order}", order).body("items.id", contains(need));
        Api.INTEGRATOR.get("/needs?q={order}", order).body("items.id", contains(need));
    }

    @Test
    void list_ofSeveralStatuses_showsEach() {
        var customer = Needs.customer("PUBLIC_MEMBER");
        var identified = Needs.create(customer, Map.of()).toString();
        var delivered = Needs.create(customer, Map.of("firstContact", Map.of())).toString();
        var withdrawn = Needs.create(customer, Map.of());
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER"), withdrawn).statusCode(200);
        Api.AGENT.get("/needs?customerId={c}&status=IDENTIFIED&status=DELIVERED", customer).statusCode(200)
                .body("items.id", contains(delivered, identified));
        Api.AGENT.get("/needs?customerId={c}&status=IDENTIFIED&status=NONE", customer).statusCode(400)
                .body("code", equalTo("PARAMETER_INVALID"));
    }

    @Test
    void list_byTimeOfChange_hasBothEnds() {
        var customer = Needs.customer("PUBLIC_MEMBER");
        var changedAt = Instant.parse(Api.AGENT.get("/needs/{id}", Needs.create(customer, Map.of())).extract().path("changedAt"));
        Api.AGENT.get("/needs?customerId={c}&changedFrom={at}&changedUntil={end}", customer, changedAt.toString(), changedAt.plusMillis(1).toString())
                .statusCode(200).body("items.size()", equalTo(1));
        Api.AGENT.get("/needs?customerId={c}&changedFrom={at}", customer, changedAt.plusMillis(1).toString()).body("items", empty());
        Api.AGENT.get("/needs?customerId={c}&changedUntil={at}", customer, changedAt.toString()).body("items", empty());
    }

    @Test
    void clarificationsAndStatements_arePages_andClarifyingRaisesTheVersion() {
        var need = Needs.create();
        for (var index = 1; index <= 3; index++) {
            Api.AGENT.post("/needs/{id}/clarifications", Map.of("question", "Which " + index + "?"), need)
                    .statusCode(201).header("ETag", equalTo("\"" + (2 * index - 1) + "\""));
            Api.AGENT.post("/needs/{id}/statements", Map.of("text", "Version " + (index + 1)), need).statusCode(200);
        }
        var questions = Api.AGENT.get("/needs/{id}/clarifications?limit=2&count=true", need).body("items.question", contains("Which 1?", "Which 2?"))
                .body("count", equalTo(3)).extract();
        Api.AGENT.get("/needs/{id}/clarifications?limit=2&cursor={next}", need, questions.path("next")).body("items.question", contains("Which 3?"))
                .body("next", nullValue());
        var statements = Api.AGENT.get("/needs/{id}/statements?limit=3&count=true", need).body("items.number", contains(4, 3, 2))
                .body("count", equalTo(4)).extract();
        Api.AGENT.get("/needs/{id}/statements?limit=3&cursor={next}", need, statements.path("next")).body("items.number", contains(1))
                .body("next", nullValue());
        Api.AGENT.post("/needs/{id}/clarifications/{question}/answer", Map.of("answer", "That"), need, questions.<String>path("items[0].id"))
                .statusCode(200).header("ETag", equalTo("\"7\"")).body("version", equalTo(7));
    }

    @Test
    void assign_ownerWhoIsInactive_isRefused() {
        var name = "left" + UUID.randomUUID().toString().substring(0, 8);
        var person = Api.ADMINISTRATOR.create("/people", Map.of("userName", name, "displayName", name, "language", "en"));
        var front = Desk.open().frontDesk();
        Api.ADMINISTRATOR.request().header("If-Match", "*").contentType(ContentType.JSON).body(Map.of("kind", "MEMBER"))
                .put("/api/v1/teams/{team}/members/{person}", front, person).then().statusCode(200);
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", front, "ownerId", person), Needs.create()).statusCode(200);
        Api.ADMINISTRATOR.patch("/people/{id}", "*", Map.of("active", false), person).statusCode(200);
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", front, "ownerId", person), Needs.create())
                .statusCode(422).body("errors.pointer", hasItem("/ownerId"));
    }

    @Test
    void events_tellWhatWasJudgedChangedAndLeft() {
        var need = Needs.create();
        Api.AGENT.patch("/needs/{id}", "*", Map.of("kind", "RETURN"), need).statusCode(200);
        has(need, "need.changed", "\"fields\": [\"kind\"]");
        Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "HIGH", "impact", "LOW"), need).statusCode(200);
        has(need, "need.assessed", "\"urgency\": \"HIGH\"");
        has(need, "need.assessed", "\"impact\": \"LOW\"");
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", Desk.open().backOffice()), need).statusCode(200);
        has(need, "need.assigned", "\"formerTeamId\": \"" + Desk.open().frontDesk() + "\"");
    }

    private static void has(UUID need, String type, String part) {
        var payload = Needs.journalled(type, need);
        org.junit.jupiter.api.Assertions.assertTrue(payload.contains(part), payload);
    }
}
