package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ContactResourceTest {
    private UUID una;

    @BeforeEach
    void createUna() {
        Desk.open();
        una = Customers.create("Una");
    }

    @Test
    void add_raisesTheCustomersVersion() {
        add().statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1)).body("contacts.value", contains("+61255501234"));
        Api.AGENT.get("/customers/{id}", una).header("ETag", "\"1\"");
        Api.AGENT.get("/customers/{id}/timeline", una).body("items[0].type", equalTo("customer.contact-added"))
                .body("items[0].facts.contactType", equalTo("PHONE"));
    }

    @Test
    void add_theSameInAnotherSpelling_isConflict() {
        add();
        Api.AGENT.post("/customers/{id}/contacts", Map.of("type", "PHONE", "value", "+61 2 5550 1234"), una).statusCode(409);
    }

    @Test
    void add_unreadable_pointsAtTheValue() {
        Api.AGENT.post("/customers/{id}/contacts", Customers.email("una"), una).statusCode(422).body("errors.pointer", contains("/value"));
    }

    @Test
    void add_inParallel_losesNothing() {
        var adds = IntStream.range(0, 6).mapToObj(index -> CompletableFuture.supplyAsync(() -> Api.AGENT
                .post("/customers/{id}/contacts", Customers.email(index + "@example.org"), una).extract().statusCode())).toList();
        var statuses = adds.stream().map(CompletableFuture::join).toList();
        var added = (int) statuses.stream().filter(status -> status == 200).count();
        assertTrue(added > 0 && statuses.stream().allMatch(List.of(200, 409)::contains), statuses::toString);
        Api.AGENT.get("/customers/{id}", una).header("ETag", "\"" + added + "\"").body("contacts", hasSize(added));
    }

    @Test
    void change_keepsTheNormalForm() {
        String contact = add().extract().path("contacts[0].id");
        Api.AGENT.patch("/customers/{id}/contacts/{contact}", "\"1\"", Map.of("value", "02 5550 4321", "label", "work"), una, contact)
                .statusCode(200).header("ETag", "\"2\"").body("contacts.value", contains("+61255504321"))
                .body("contacts.label", contains("work"));
        Api.AGENT.get("/customers/{id}/timeline", una).body("items[0].facts.fields", contains("value", "label"));
    }

    @Test
    void change_unreadable_isRefused() {
        String contact = add().extract().path("contacts[0].id");
        Api.AGENT.patch("/customers/{id}/contacts/{contact}", "\"1\"", Map.of("value", "none"), una, contact).statusCode(422);
    }

    @Test
    void remove_raisesTheVersion() {
        String contact = add().extract().path("contacts[0].id");
        remove(contact).statusCode(200).header("ETag", "\"2\"").body("contacts", empty());
        remove(contact).statusCode(404);
    }

    @Test
    void change_ofAnotherCustomersContact_isNotFound() {
        String contact = add().extract().path("contacts[0].id");
        Api.AGENT.patch("/customers/{id}/contacts/{contact}", "*", Map.of("label", "work"), Customers.create(), contact).statusCode(404);
    }

    private io.restassured.response.ValidatableResponse add() {
        return Api.AGENT.post("/customers/{id}/contacts", Map.of("type", "PHONE", "value", "02 5550 1234"), una);
    }

    private io.restassured.response.ValidatableResponse remove(String contact) {
        return Api.AGENT.request().header("If-Match", "*").delete("/api/v1/customers/{id}/contacts/{contact}", una, contact).then();
    }
}
