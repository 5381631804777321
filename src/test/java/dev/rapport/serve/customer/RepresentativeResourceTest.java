package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class RepresentativeResourceTest {
    private UUID una;

    static Map<String, Object> carer() {
        return Map.of("name", "Ada", "kind", "carer", "verification", "customer-said", "scope", List.of("CONSENT", "ASK"),
                "writeTo", "BOTH", "contacts", List.of(Customers.email("ada@example.org")));
    }

    @BeforeEach
    void createUna() {
        Desk.open();
        una = Customers.create("Una");
    }

    @Test
    void add_tellsTheAuthorityAndWhoVerifiedIt() {
        var agent = Api.AGENT.get("/me").extract().path("id");
        add(carer()).statusCode(200).header("ETag", "\"1\"").body("representatives[0].scope", contains("ASK", "CONSENT"))
                .body("representatives[0].verifiedById", equalTo(agent)).body("representatives[0].validFrom", notNullValue())
                .body("representatives[0].contacts.value", contains("ada@example.org"));
    }

    @Test
    void add_unknownKindOrVerification_isRefused() {
        add(carerWith("kind", "pirate")).statusCode(422).body("code", equalTo("CODE_UNKNOWN")).body("errors.pointer", contains("/kind"));
        add(carerWith("verification", "guessed")).statusCode(422).body("errors.pointer", contains("/verification"));
    }

    @Test
    void add_endingBeforeItBegins_isRefused() {
        add(carerWith("validUntil", "2020-01-01T00:00:00Z")).statusCode(422).body("errors.pointer", contains("/validUntil"));
    }

    @Test
    void add_withoutScope_isRefused() {
        add(carerWith("scope", List.of())).statusCode(422).body("errors.pointer", contains("/scope"));
    }

    @Test
    void revoke_isToldAndCannotBeRepeated() {
        String ada = add(carer()).extract().path("representatives[0].id");
        revoke(ada).statusCode(200).header("ETag", "\"2\"").body("representatives[0].revokedAt", notNullValue())
                .body("representatives[0].revocationReason", equalTo("Moved away"));
        revoke(ada).statusCode(409).body("code", equalTo("REPRESENTATIVE_REVOKED"));
    }

    @Test
    void revoke_anothersRepresentative_isNotFound() {
        String ada = add(carer()).extract().path("representatives[0].id");
        una = Customers.create();
        revoke(ada).statusCode(404);
    }

    private static Map<String, Object> carerWith(String field, Object value) {
        var body = new HashMap<>(carer());
        body.put(field, value);
        return body;
    }

    private ValidatableResponse add(Map<String, Object> body) {
        return Api.AGENT.post("/customers/{id}/representatives", body, una);
    }

    private ValidatableResponse revoke(String representative) {
        return Api.AGENT.post("/customers/{id}/representatives/{representative}/revocation", Map.of("reason", "Moved away"), una, representative);
    }
}
