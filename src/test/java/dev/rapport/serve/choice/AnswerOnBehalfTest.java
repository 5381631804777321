package dev.rapport.serve.choice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Who answers for a customer, by a link or through the desk, does so within their authority and as long as they have it. */
@QuarkusTest
class AnswerOnBehalfTest {
    private UUID acme;
    private String contactOfAcme;
    private JsonPath ada;
    private UUID need;
    private JsonPath offer;

    @BeforeEach
    void offerADeskFor500() {
        var team = Desk.open().frontDesk();
        var made = Api.AGENT.post("/customers", Map.of("kind", "CORPORATE", "internal", false, "name", "Acme Ltd", "language", "en",
                "contacts", List.of(email()))).statusCode(201).extract().jsonPath();
        acme = UUID.fromString(made.getString("id"));
        contactOfAcme = made.getString("contacts[0].id");
        ada = contactPerson("500.00", "AGREE", "ASK");
        need = Api.AGENT.create("/needs", Map.of("customerId", acme, "teamId", team, "kind", "PURCHASE", "channel", "telephone", "statement", "A desk"));
        offer = Api.AGENT.post("/needs/{need}/offers", Map.of("explained", Map.of("language", "en", "format", "spoken"), "validUntil", in(7),
                "groups", List.of(Map.of("taking", "ANY", "choices", List.of(Map.of("name", "Desk", "recommended", false, "quantity", 2,
                        "price", Map.of("amount", "500.00", "currency", "AUD")))))), need).statusCode(201).extract().jsonPath();
    }

    @Test
    void contactPerson_upToTheLimit_agrees_andIsToldEverywhere() {
        answer(1, Map.of("contactPersonId", ada.getString("id"))).statusCode(200)
                .body("answeredOnBehalf.contactPersonId", equalTo(ada.getString("id")));
        Api.AGENT.get("/offers/{offer}", id()).body("answeredOnBehalf", equalTo(idOnly(ada)));
        Api.AGENT.get("/needs/{need}/agreement", need).body("onBehalf", equalTo(idOnly(ada))).body("version", nullValue());
        Api.AGENT.get("/needs/{need}/timeline", need).body("items.find { it.type == 'offer.answered' }.facts.onBehalf", equalTo(idOnly(ada)))
                .body("items.find { it.type == 'agreement.made' }.facts.onBehalf", equalTo(idOnly(ada)));
    }

    @Test
    void contactPerson_beyondTheLimit_isRefused() {
        answer(2, Map.of("contactPersonId", ada.getString("id"))).statusCode(422).body("code", equalTo("AUTHORITY_EXCEEDED"))
                .body("errors.pointer", contains("/choices"));
        byLink(link(ada.getString("contacts[0].id"))).body(choices(2)).post("/answer").then().statusCode(422).body("code", equalTo("AUTHORITY_EXCEEDED"));
        Api.AGENT.get("/offers/{offer}", id()).body("status", equalTo("OFFERED"));
    }

    @Test
    void contactPerson_mayNotAgree_isRefused() {
        var ben = contactPerson(null, "ASK");
        answer(1, Map.of("contactPersonId", ben.getString("id"))).statusCode(422).body("code", equalTo("AUTHORITY_MISSING"));
        byLink(link(ben.getString("contacts[0].id"))).body(choices(1)).post("/answer").then().statusCode(422).body("code", equalTo("AUTHORITY_MISSING"));
    }

    @Test
    void contactPerson_byLink_answersWithinTheLimit() {
        byLink(link(ada.getString("contacts[0].id"))).body(choices(1)).post("/answer").then().statusCode(200).body("status", equalTo("ANSWERED"));
        Api.AGENT.get("/offers/{offer}", id()).body("answeredOnBehalf", equalTo(idOnly(ada))).body("answeredChannel", equalTo("web-form"));
    }

    @Test
    void contactPerson_byLinkToTheNeed_confirmsWhereTheyMayAsk() {
        var ben = contactPerson("1.00", "AGREE");
        confirm(ben).then().statusCode(422).body("code", equalTo("AUTHORITY_MISSING"));
        confirm(ada).then().statusCode(200);
        Api.AGENT.get("/needs/{need}", need).body("statement.confirmedOnBehalf", equalTo(idOnly(ada)));
    }

    @Test
    void customer_byLink_hasNoLimit() {
        byLink(link(contactOfAcme)).body(choices(2)).post("/answer").then().statusCode(200);
        Api.AGENT.get("/offers/{offer}", id()).body("answeredOnBehalf", nullValue());
    }

    @Test
    void representative_outsideTheScope_isRefused() {
        var carer = representative(Map.of("scope", List.of("ASK")));
        answer(1, Map.of("representativeId", carer.getString("id"))).statusCode(422).body("code", equalTo("AUTHORITY_MISSING"))
                .body("errors.pointer", contains("/representativeId"));
    }

    @Test
    void representative_answers_andMachinesLearnNothingOfThem() {
        var carer = representative(Map.of());
        answer(1, Map.of("representativeId", carer.getString("id"))).statusCode(200)
                .body("answeredOnBehalf.representativeId", equalTo(carer.getString("id")));
        Api.INTEGRATOR.get("/offers/{offer}", id()).statusCode(200).body("answeredOnBehalf", nullValue());
        Api.INTEGRATOR.get("/needs/{need}/agreement", need).statusCode(200).body("onBehalf", nullValue());
    }

    @Test
    void twoAtOnceOrAStranger_areRefused() {
        var carer = representative(Map.of());
        answer(1, Map.of("contactPersonId", ada.getString("id"), "representativeId", carer.getString("id"))).statusCode(422)
                .body("errors.pointer", contains("/representativeId"));
        answer(1, Map.of("contactPersonId", UUID.randomUUID())).statusCode(422).body("errors.pointer", contains("/contactPersonId"));
    }

    @Test
    void answer_ofEarlier_countsFromThen() {
        var madeAt = offer.getString("madeAt");
        answer(1, Map.of("happened", Map.of("at", Instant.parse(madeAt).minusSeconds(1).toString()))).statusCode(422).body("errors.pointer", contains("/happened/at"));
        answer(1, Map.of("happened", Map.of("at", in(1)))).statusCode(422).body("errors.pointer", contains("/happened/at"));
        answer(1, Map.of("happened", Map.of("at", madeAt))).statusCode(200).body("answeredAt", equalTo(madeAt));
        Api.AGENT.get("/needs/{need}/agreement", need).body("madeAt", equalTo(madeAt));
    }

    @Test
    void link_ofARepresentative_endsWithTheAuthority() {
        var carer = representative(Map.of("validUntil", in(3)));
        var contact = carer.getString("contacts[0].id");
        make(contact, 4).statusCode(422).body("errors.pointer", contains("/expiresAt"));
        var link = token(make(contact, 3).statusCode(201));
        byLink(link).get().then().statusCode(200);
        Api.AGENT.post("/customers/{id}/representatives/{representative}/revocation", Map.of("reason", "Moved away"), acme, carer.getString("id"))
                .statusCode(200);
        byLink(link).get().then().statusCode(401);
        make(contact, 1).statusCode(422).body("code", equalTo("AUTHORITY_MISSING")).body("errors.pointer", contains("/recipientId"));
        Api.AGENT.get("/needs/{need}/timeline", need).body("items.type", hasItem("offer.link-withdrawn"));
    }

    @Test
    void link_ofAnAuthorityToCome_isRefused() {
        var carer = representative(Map.of("validFrom", in(1)));
        make(carer.getString("contacts[0].id"), 3).statusCode(422).body("code", equalTo("AUTHORITY_MISSING"));
    }

    @Test
    void link_ofAContactPerson_endsWhenTheyLeave() {
        var link = link(ada.getString("contacts[0].id"));
        Api.AGENT.patch("/customers/{id}/contact-persons/{person}", "*", Map.of("function", "purchasing"), acme, ada.getString("id")).statusCode(200);
        byLink(link).get().then().statusCode(200);
        Api.AGENT.request().header("If-Match", "*").delete("/api/v1/customers/{id}/contact-persons/{person}", acme, ada.getString("id")).then().statusCode(200);
        byLink(link).get().then().statusCode(401);
    }

    @Test
    void link_ofAContactPerson_endsWithTheContact() {
        var link = link(ada.getString("contacts[0].id"));
        Api.AGENT.patch("/customers/{id}/contact-persons/{person}", "*", Map.of("contacts", List.of(email())), acme, ada.getString("id")).statusCode(200);
        byLink(link).get().then().statusCode(401);
    }

    @Test
    void link_ofACustomersContact_endsWhenItLeadsElsewhereOrIsRemoved() {
        var first = link(contactOfAcme);
        Api.AGENT.patch("/customers/{id}/contacts/{contact}", "*", Map.of("label", "office"), acme, contactOfAcme).statusCode(200);
        byLink(first).get().then().statusCode(200);
        Api.AGENT.patch("/customers/{id}/contacts/{contact}", "*", Map.of("value", email().get("value")), acme, contactOfAcme).statusCode(200);
        byLink(first).get().then().statusCode(401);
        var second = link(contactOfAcme);
        Api.AGENT.request().header("If-Match", "*").delete("/api/v1/customers/{id}/contacts/{contact}", acme, contactOfAcme).then().statusCode(200);
        byLink(second).get().then().statusCode(401);
    }

    private JsonPath contactPerson(String limit, String... may) {
        var body = new HashMap<String, Object>(Map.of("name", "Ada", "may", List.of(may), "contacts", List.of(email())));
        if (limit != null) {
            body.put("agreesUpTo", Map.of("amount", limit, "currency", "AUD"));
        }
        return last(Api.AGENT.post("/customers/{id}/contact-persons", body, acme), "contactPersons");
    }

    private JsonPath representative(Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("name", "Ada", "kind", "carer", "verification", "customer-said",
                "scope", List.of("AGREE"), "writeTo", "BOTH", "contacts", List.of(email())));
        body.putAll(more);
        return last(Api.AGENT.post("/customers/{id}/representatives", body, acme), "representatives");
    }

    private static JsonPath last(ValidatableResponse answer, String list) {
        return answer.statusCode(200).extract().jsonPath().setRootPath(list + "[-1]");
    }

    private Response confirm(JsonPath person) {
        var made = Api.AGENT.post("/needs/{need}/links", Map.of("acts", List.of("CONFIRM"), "expiresAt", in(3), "recipientId",
                person.getString("contacts[0].id")), need).statusCode(201);
        return given().header("Authorization", "Bearer " + token(made)).contentType("application/json").body(Map.of("statement", 1))
                .post("/api/v1/linked/need/confirmation");
    }

    private ValidatableResponse answer(int quantity, Map<String, Object> more) {
        var body = new HashMap<>(choices(quantity));
        body.put("channel", "telephone");
        body.putAll(more);
        return Api.AGENT.post("/offers/{offer}/answer", body, id());
    }

    private Map<String, Object> choices(int quantity) {
        return Map.of("choices", List.of(Map.of("choiceId", offer.getString("groups[0].choices[0].id"), "quantity", quantity)));
    }

    private String link(String contact) {
        return token(make(contact, 3).statusCode(201));
    }

    private ValidatableResponse make(String contact, int days) {
        return Api.AGENT.post("/offers/{offer}/links", Map.of("acts", List.of("ANSWER"), "expiresAt", in(days), "recipientId", contact), id());
    }

    private String id() {
        return offer.getString("id");
    }

    private static String token(ValidatableResponse made) {
        var url = made.extract().<String>path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static RequestSpecification byLink(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json").basePath("/api/v1/linked/offer");
    }

    private static Map<String, Object> idOnly(JsonPath person) {
        return Map.of("contactPersonId", person.getString("id"));
    }

    private static Map<String, Object> email() {
        return Map.of("type", "EMAIL", "value", UUID.randomUUID() + "@example.org");
    }

    private static String in(int days) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days)).toString();
    }
}
