package dev.rapport.serve.need;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

/** Each act records on whose behalf, and by whose authority. */
@QuarkusTest
class NeedOnBehalfTest {
    private UUID customer;

    @BeforeEach
    void open() {
        customer = Needs.customer("CORPORATE");
    }

    private String contactPerson(UUID of, String may) {
        return Api.AGENT.post("/customers/{id}/contact-persons", Map.of("name", "Ira", "may", List.of(may)), of)
                .statusCode(200).extract().path("contactPersons[0].id");
    }

    private String representative(String scope) {
        return Api.AGENT.post("/customers/{id}/representatives", Map.of("name", "Leo", "kind", "lawyer", "verification", "document-seen",
                "scope", List.of(scope), "writeTo", "BOTH"), customer).statusCode(200).extract().path("representatives[0].id");
    }

    @Test
    void create_byAContactPerson_tellsWhoAsked() {
        var ira = contactPerson(customer, "ASK");
        var need = Needs.create(customer, Map.of("contactPersonId", ira));
        Api.AGENT.get("/needs/{id}", need).body("onBehalf.contactPersonId", equalTo(ira)).body("onBehalf.representativeId", nullValue());
        Api.INTEGRATOR.get("/needs/{id}", need).body("onBehalf.contactPersonId", equalTo(ira));
        assertTrue(Needs.journalled("need.created", need).contains(ira));
    }

    @Test
    void create_byWhoMayNotAsk_isRefused() {
        Api.AGENT.post("/needs", Needs.body(customer, Map.of("contactPersonId", contactPerson(customer, "COMPLAIN"))))
                .statusCode(422).body("code", equalTo("AUTHORITY_MISSING")).body("errors.pointer", hasItem("/contactPersonId"));
        Api.AGENT.post("/needs", Needs.body(customer, Map.of("representativeId", representative("COMPLAIN"))))
                .statusCode(422).body("code", equalTo("AUTHORITY_MISSING")).body("errors.pointer", hasItem("/representativeId"));
    }

    @Test
    void create_byWhoIsAnothersOrByTwo_isRefused() {
        var others = contactPerson(Needs.customer("AGENCY"), "ASK");
        Api.AGENT.post("/needs", Needs.body(customer, Map.of("contactPersonId", others)))
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", hasItem("/contactPersonId"));
        Api.AGENT.post("/needs", Needs.body(customer, Map.of("contactPersonId", contactPerson(customer, "ASK"),
                "representativeId", representative("ASK")))).statusCode(422).body("errors.pointer", hasItem("/representativeId"));
    }

    @Test
    void confirmAndWithdraw_byARepresentative_tellWhoDidSo() {
        var leo = representative("ASK");
        var need = Needs.create(customer, Map.of());
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1,
                "representativeId", leo), need).statusCode(200).body("statement.confirmedOnBehalf.representativeId", equalTo(leo));
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER", "representativeId", leo), need).statusCode(200)
                .body("endedOnBehalf.representativeId", equalTo(leo));
        assertTrue(Needs.journalled("need.confirmed", need).contains(leo));
        assertTrue(Needs.journalled("need.withdrawn", need).contains(leo));
        Api.INTEGRATOR.get("/needs/{id}", need).body("statement.confirmedOnBehalf", nullValue()).body("endedOnBehalf", nullValue());
        var other = Needs.create(customer, Map.of());
        var ira = contactPerson(customer, "COMPLAIN");
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER", "contactPersonId", ira), other)
                .statusCode(422).body("code", equalTo("AUTHORITY_MISSING"));
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "NO_ANSWER", "representativeId", leo), other)
                .statusCode(422).body("errors.pointer", hasItem("/by"));
        Api.AGENT.post("/needs/{id}/corrections", Map.of("text", "A shelf", "channel", "telephone", "contactPersonId", ira), other)
                .statusCode(422).body("code", equalTo("AUTHORITY_MISSING"));
    }

    @Test
    void correct_saidByTelephone_isAVersionInTheirWords() {
        var need = Needs.create(customer, Map.of());
        Api.AGENT.post("/needs/{id}/corrections", Map.of("text", "Ein Regal", "language", "de", "channel", "telephone"), need)
                .statusCode(200).body("status", equalTo("CONFIRMED")).body("statement.origin", equalTo("CUSTOMER"))
                .body("statement.number", equalTo(2)).body("statement.language", equalTo("de"))
                .body("statement.confirmedBy", equalTo("BY_CUSTOMER")).body("statement.confirmedChannel", equalTo("telephone"));
        Api.AGENT.post("/needs/{id}/corrections", Map.of("text", "Ein Regal", "channel", "pigeon"), need)
                .statusCode(422).body("errors.pointer", hasItem("/channel"));
    }

    @Test
    void confirm_implied_isRefusedByHand() {
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "IMPLIED", "channel", "telephone", "statement", 1),
                Needs.create(customer, Map.of())).statusCode(422).body("errors.pointer", hasItem("/confirmedBy"));
        Api.AGENT.post("/needs", Needs.body(customer, Map.of("firstContact", Map.of("confirmedBy", "IMPLIED"))))
                .statusCode(422).body("errors.pointer", hasItem("/firstContact/confirmedBy"));
    }

    @Test
    void confirm_atATimeBetweenReceiptAndNow_keepsIt() {
        var received = Instant.parse("2026-01-05T09:00:00Z");
        var need = Needs.create(customer, Map.of("receivedAt", received.toString()));
        confirm(need, received.minusSeconds(1)).statusCode(422).body("errors.pointer", hasItem("/happened/at"));
        confirm(need, Instant.now().plusSeconds(3_600)).statusCode(422).body("errors.pointer", hasItem("/happened/at"));
        confirm(need, received.plusSeconds(60)).statusCode(422).body("code", equalTo("HAPPENED_TOO_LONG_AGO"));
        confirm(Api.SUPERVISOR, need, Map.of("at", received.plusSeconds(60).toString(), "reason", "forgotten")).statusCode(200).body("statement.confirmedAt", equalTo("2026-01-05T09:01:00Z"));
    }

    private static io.restassured.response.ValidatableResponse confirm(UUID need, Instant at) {
        return confirm(Api.AGENT, need, Map.of("at", at.toString()));
    }

    private static io.restassured.response.ValidatableResponse confirm(Api who, UUID need, Map<String, String> happened) {
        return who.post("/needs/{id}/confirmation", Map.of("confirmedBy", "BY_CUSTOMER", "channel", "letter", "statement", 1,
                "happened", happened), need);
    }
}
