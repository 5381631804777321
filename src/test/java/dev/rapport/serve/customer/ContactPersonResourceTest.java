package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
class ContactPersonResourceTest {
    private final String address = UUID.randomUUID() + "@example.org";
    private UUID acme;

    @BeforeEach
    void createAcme() {
        Desk.open();
        acme = Api.AGENT.create("/customers", Customers.body("Acme Ltd", "kind", "CORPORATE"));
    }

    @Test
    void add_withLimit_tellsWhatTheyMayDo() {
        add().statusCode(200).header("ETag", "\"1\"").body("contactPersons[0].may", contains("ASK", "AGREE"))
                .body("contactPersons[0].agreesUpTo", equalTo(Map.of("amount", "5000.00", "currency", "AUD")))
                .body("contactPersons[0].contacts.value", contains(address)).body("contacts", empty());
    }

    @Test
    void add_toAPublicMember_isRefused() {
        Api.AGENT.post("/customers/{id}/contact-persons", Map.of("name", "Ada", "may", List.of("ASK")), Customers.create())
                .statusCode(422).body("code", equalTo("CUSTOMER_KIND_UNSUITABLE"));
    }

    @Test
    void add_mayAgreeWithoutALimit_isRefused() {
        Api.AGENT.post("/customers/{id}/contact-persons", Map.of("name", "Ada", "may", List.of("AGREE")), acme)
                .statusCode(422).body("errors.pointer", contains("/agreesUpTo"));
    }

    @Test
    void change_contactsAndRights_replacesThem() {
        String ada = add().extract().path("contactPersons[0].id");
        Api.AGENT.request().header("If-Match", "\"1\"").contentType("application/merge-patch+json")
                .body("{\"may\": [\"COMPLAIN\"], \"agreesUpTo\": null, \"contacts\": [{\"type\": \"EMAIL\", \"value\": \"ADA@example.org\"}]}")
                .patch("/api/v1/customers/{id}/contact-persons/{person}", acme, ada).then()
                .statusCode(200).header("ETag", "\"2\"").body("contactPersons[0].may", contains("COMPLAIN"))
                .body("contactPersons[0].agreesUpTo", equalTo(null)).body("contactPersons[0].contacts.value", contains("ada@example.org"));
        Api.AGENT.get("/customers/{id}/timeline", acme).body("items[0].facts.fields", contains("contacts", "may", "agreesUpTo"));
    }

    @Test
    void change_nothingOfTheContacts_keepsThem() {
        String ada = add().extract().path("contactPersons[0].id");
        Api.AGENT.patch("/customers/{id}/contact-persons/{person}", "\"1\"", Map.of("function", "purchasing"), acme, ada)
                .statusCode(200).body("contactPersons[0].contacts.value", contains(address));
    }

    @Test
    void remove_endsWhatTheyMayDo() {
        String ada = add().extract().path("contactPersons[0].id");
        remove(ada).statusCode(200).body("contactPersons", empty());
        remove(ada).statusCode(404);
    }

    @Test
    void changeKind_whileThereAreContactPersons_isRefused() {
        add();
        Api.AGENT.patch("/customers/{id}", "\"1\"", Map.of("kind", "PUBLIC_MEMBER"), acme)
                .statusCode(422).body("code", equalTo("CUSTOMER_KIND_UNSUITABLE"));
        Api.AGENT.patch("/customers/{id}", "\"1\"", Map.of("kind", "AGENCY"), acme).statusCode(200);
    }

    private ValidatableResponse add() {
        return Api.AGENT.post("/customers/{id}/contact-persons", Map.of("name", "Ada", "may", List.of("AGREE", "ASK"),
                "agreesUpTo", Map.of("amount", "5000", "currency", "AUD"), "contacts", List.of(Customers.email(address))), acme);
    }

    private ValidatableResponse remove(String person) {
        return Api.AGENT.request().header("If-Match", "*").delete("/api/v1/customers/{id}/contact-persons/{person}", acme, person).then();
    }
}
