package dev.rapport.serve.need;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@DisplayName("S1 1.1 Use appropriate interpersonal skills to accurately identify and clarify customer needs and expectations")
class S1_1_1_ClarifyNeedsTest {
    private Desk desk;
    private UUID customer;

    @BeforeEach
    void open() {
        desk = Desk.open();
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Nadia Rahman", "language", "en"));
    }

    private Map<String, Object> need(Map<String, Object> more) {
        var need = new HashMap<String, Object>(Map.of("customerId", customer, "teamId", desk.frontDesk(), "kind", "PURCHASE",
                "channel", "telephone", "statement", "A desk that fits under a sloping ceiling, 110 cm at the most"));
        need.putAll(more);
        return need;
    }

    @Test
    void need_askedStatedAgainAndReadBack_isConfirmed() {
        var id = Api.AGENT.post("/needs", need(Map.of("expectations", Map.of("quality", "solid wood", "cost",
                Map.of("amount", "400.00", "currency", "AUD")))))
                .statusCode(201).body("status", equalTo("IDENTIFIED")).body("reference", matchesPattern("N-[0-9A-Z]{4}-[0-9A-Z]{3}"))
                .body("expectations.cost.amount", equalTo("400.00")).body("allowed", hasItem("CONFIRM"))
                .extract().<String>path("id");
        var question = Api.AGENT.post("/needs/{id}/clarifications", Map.of("question", "How high is the wall at its lowest?"), id)
                .statusCode(201).extract().<String>path("id");
        Api.AGENT.post("/needs/{id}/clarifications/{question}/answer", Map.of("answer", "95 cm"), id, question).statusCode(200);
        Api.AGENT.post("/needs/{id}/statements", Map.of("text", "A desk of at most 95 cm for a sloping ceiling"), id)
                .statusCode(200).body("statement.number", equalTo(2)).body("statement.confirmedBy", nullValue());
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 2), id)
                .statusCode(200).body("status", equalTo("CONFIRMED")).body("statement.confirmedBy", equalTo("READ_BACK"));
        Api.AGENT.get("/needs/{id}", id).statusCode(200).body("status", equalTo("CONFIRMED")).body("version", equalTo(4))
                .body("statement.text", equalTo("A desk of at most 95 cm for a sloping ceiling"))
                .body("allowed", not(hasItem("CONFIRM")));
        Api.AGENT.get("/needs/{id}/statements", id).statusCode(200).body("items.number", equalTo(java.util.List.of(2, 1)));
        Api.AGENT.get("/needs/{id}/clarifications", id).statusCode(200).body("items.answer", hasItem("95 cm"));
    }

    private static String token(io.restassured.response.ValidatableResponse made) {
        var url = made.statusCode(201).extract().<String>path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> link(String... acts) {
        return Map.of("acts", java.util.List.of(acts), "expiresAt", java.time.Instant.now().plusSeconds(86_400).toString());
    }

    @Test
    void need_confirmedByLink_isConfirmedByTheCustomerOnce() {
        var id = Api.AGENT.create("/needs", need(Map.of()));
        var token = token(Api.AGENT.post("/needs/{id}/links", link("CONFIRM"), id));
        given().auth().oauth2(token).get("/api/v1/linked/need").then().statusCode(200).body("statement.number", equalTo(1));
        given().auth().oauth2(token).contentType("application/json").body(Map.of("statement", 1))
                .post("/api/v1/linked/need/confirmation").then().statusCode(200).body("status", equalTo("CONFIRMED"));
        given().auth().oauth2(token).contentType("application/json").body(Map.of("statement", 1))
                .post("/api/v1/linked/need/confirmation").then().statusCode(401);
        Api.AGENT.get("/needs/{id}", id).body("statement.confirmedBy", equalTo("BY_CUSTOMER"))
                .body("statement.confirmedChannel", equalTo("web-form"));
    }

    @Test
    void need_correctedByLink_hasANewVersionInTheCustomersWords() {
        var id = Api.AGENT.create("/needs", need(Map.of()));
        var token = token(Api.AGENT.post("/needs/{id}/links", link("CONFIRM", "CORRECT"), id));
        given().auth().oauth2(token).contentType("application/json").body(Map.of("text", "No desk, a shelf!"))
                .post("/api/v1/linked/need/correction").then().statusCode(200).body("status", equalTo("CONFIRMED"));
        Api.AGENT.get("/needs/{id}", id).body("statement.origin", equalTo("CUSTOMER")).body("statement.number", equalTo(2))
                .body("statement.text", equalTo("No desk, a shelf!"));
        given().auth().oauth2(token).get("/api/v1/needs/" + id).then().statusCode(403);
    }

    @Test
    void link_ofAnActThatIsNone_isRefused() {
        Api.AGENT.post("/needs/{id}/links", link("DELETE"), Api.AGENT.create("/needs", need(Map.of())))
                .statusCode(422).body("errors.pointer", hasItem("/acts"));
    }

    @Test
    void need_thatTheCustomerConfirmedThemselves_saysSo() {
        var id = Api.AGENT.create("/needs", need(Map.of()));
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "BY_CUSTOMER", "channel", "web-form", "statement", 1), id)
                .statusCode(200).body("status", equalTo("CONFIRMED")).body("statement.confirmedBy", equalTo("BY_CUSTOMER"))
                .body("statement.confirmedChannel", equalTo("web-form"));
    }

    @Test
    void confirm_aVersionThatIsNotCurrent_isRefused() {
        var id = Api.AGENT.create("/needs", need(Map.of()));
        Api.AGENT.post("/needs/{id}/statements", Map.of("text", "Another desk"), id).statusCode(200);
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1), id)
                .statusCode(409).body("code", equalTo("STATEMENT_STALE"));
    }

    @Test
    void restate_confirmedNeed_asksForConfirmationAgain() {
        var id = Api.AGENT.create("/needs", need(Map.of()));
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1), id)
                .statusCode(200);
        Api.AGENT.post("/needs/{id}/statements", Map.of("text", "Two desks"), id)
                .statusCode(200).body("status", equalTo("IDENTIFIED")).body("statement.confirmedBy", nullValue());
    }

    @Test
    void need_answeredAtFirstContact_isDeliveredInOneCall() {
        Api.AGENT.post("/needs", need(Map.of("kind", "SPECIFIC_INFORMATION", "firstContact", Map.of("confirmedBy", "READ_BACK"))))
                .statusCode(201).body("status", equalTo("DELIVERED")).body("statement.confirmedBy", equalTo("READ_BACK"));
    }

    @Test
    void read_byReferenceAsHeardOnTheTelephone_findsTheNeed() {
        var made = Api.AGENT.post("/needs", need(Map.of())).statusCode(201).extract();
        var heard = made.<String>path("reference").toLowerCase(java.util.Locale.ROOT).replace("-", "").replace('0', 'o').replace('1', 'l');
        Api.AGENT.get("/needs/{reference}", heard).statusCode(200).body("id", equalTo(made.<String>path("id")));
    }

    @Test
    void need_ofAnotherTeam_isNotFound() {
        var id = Api.AGENT.create("/needs", need(Map.of()));
        Api.AGENT2.get("/needs/{id}", id).statusCode(404);
        Api.AGENT2.post("/needs/{id}/statements", Map.of("text", "Mine"), id).statusCode(404);
        Api.SUPERVISOR.get("/needs/{id}", id).statusCode(200);
        Api.MANAGER.get("/needs/{id}", id).statusCode(200);
        Api.ADMINISTRATOR.get("/needs/{id}", id).statusCode(403);
    }

    @Test
    void need_readByAnIntegrator_hasNoFreeText() {
        var id = Api.AGENT.create("/needs", need(Map.of()));
        Api.INTEGRATOR.get("/needs/{id}", id).statusCode(200).body("statement.text", nullValue()).body("statement.number", equalTo(1));
        Api.INTEGRATOR.get("/needs?customerId={customer}", customer).statusCode(200).body("items.statement", hasItem(nullValue()));
    }

    @Test
    void list_searchedByStatementOrName_findsTheNeed() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var id = Api.AGENT.create("/needs", need(Map.of("statement", "A " + word + " please"))).toString();
        Api.AGENT.get("/needs?q={word}&count=true", word).statusCode(200).body("items.id", equalTo(java.util.List.of(id)))
                .body("count", equalTo(1));
        Api.AGENT.get("/needs?q=nadja rahmann&customerId={customer}", customer).statusCode(200).body("items.id", hasItem(id));
        Api.AGENT2.get("/needs?q={word}", word).statusCode(200).body("items.id", equalTo(java.util.List.of()));
    }
}
