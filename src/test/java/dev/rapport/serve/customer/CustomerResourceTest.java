package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CustomerResourceTest {
    @BeforeEach
    void openTheDesk() {
        Desk.open();
    }

    @Test
    void create_withContacts_keepsThemInTheirNormalForm() {
        var contacts = List.of(Map.of("type", "PHONE", "value", "(02) 5550 1234", "label", "work"),
                Map.of("type", "EMAIL", "value", " Una.Frei@Example.ORG", "preferred", true));
        var id = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Una Frei",
                "language", "de-at", "zone", "Europe/Vienna", "contacts", contacts));
        Api.AGENT2.get("/customers/{id}", id).statusCode(200).header("ETag", "\"0\"")
                .body("contacts.value", contains("+61255501234", "una.frei@example.org"))
                .body("contacts.preferred", contains(false, true))
                .body("language", equalTo("de-AT"));
    }

    @Test
    void create_externalIdTaken_isConflict() {
        var shop = Map.of("kind", "CORPORATE", "internal", false, "name", "Ada Ltd", "language", "en",
                "externalIds", List.of(Map.of("system", "shop", "id", UUID.randomUUID().toString())));
        Api.INTEGRATOR.post("/customers", shop).statusCode(201);
        Api.INTEGRATOR.post("/customers", shop).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }
}
