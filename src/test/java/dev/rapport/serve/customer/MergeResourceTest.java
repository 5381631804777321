package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class MergeResourceTest {
    private final String address = UUID.randomUUID() + "@example.org";
    private UUID a;
    private UUID b;
    private UUID c;

    @BeforeEach
    void createThree() {
        Desk.open();
        a = Customers.withContact(Customers.email(address));
        b = Customers.create();
        c = Customers.create();
    }

    @Test
    void merge_redirectsTheAbsorbedAndReadsItsPartsUnderTheSurvivor() {
        merge(b, a).statusCode(200).header("ETag", "\"1\"").body("contacts.value", contains(address)).body("merges.absorbedId", contains("" + a));
        found(a, 308).header("Location", endsWith("/api/v1/customers/" + b));
        Api.AGENT.get("/customers?contact={address}", address).body("items.id", contains("" + b));
        Api.AGENT.get("/customers/{id}/timeline", b).body("items.customerId", hasItems("" + a, "" + b))
                .body("items[0].type", equalTo("customer.merged"));
        Api.AGENT.get("/customers/{id}/timeline", a).statusCode(200).body("items[0].type", equalTo("customer.merged"));
    }

    @Test
    void merge_partsOfTheAbsorbed_areChangedUnderTheSurvivor() {
        String contact = merge(b, a).extract().path("contacts[0].id");
        Api.AGENT.patch("/customers/{id}/contacts/{contact}", "\"1\"", Map.of("label", "home"), b, contact)
                .statusCode(200).header("ETag", "\"2\"").body("contacts.label", contains("home"));
    }

    @Test
    void merge_intoItself_isRefused() {
        merge(a, a).statusCode(422).body("code", equalTo("MERGE_ITSELF"));
    }

    @Test
    void merge_unknown_isRefused() {
        merge(a, UUID.randomUUID()).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/absorb"));
    }

    @Test
    void merge_ofOrIntoAMergedCustomer_isRefused() {
        merge(b, a);
        merge(c, a).statusCode(409).body("code", equalTo("CUSTOMER_MERGED"));
        merge(a, c).statusCode(409).body("code", equalTo("CUSTOMER_MERGED"));
        merge(a, b).statusCode(409).body("code", equalTo("CUSTOMER_MERGED"));
    }

    @Test
    void change_ofAMergedCustomer_isRefused() {
        merge(b, a);
        Api.AGENT.patch("/customers/{id}", "*", Map.of("name", "Una"), a).statusCode(409).body("code", equalTo("CUSTOMER_MERGED"));
    }

    @Test
    void put_ofAMergedCustomer_changesTheSurvivor() {
        var shop = "/customers/by-external-id/shop/" + UUID.randomUUID();
        String known = Api.INTEGRATOR.put(shop, "*", Customers.body("Una")).extract().path("id");
        merge(b, UUID.fromString(known));
        Api.INTEGRATOR.put(shop, "*", Customers.body("Ulla")).statusCode(200).body("id", equalTo("" + b)).body("name", equalTo("Ulla"));
    }

    @Test
    void undo_ofTheFirstOfAChain_givesOnlyThatOneBack() {
        String first = merge(b, a).extract().path("merges[0].id");
        merge(c, b).body("merges.absorbedId", containsInAnyOrder("" + a, "" + b)).body("contacts.value", contains(address));
        found(a, 308).header("Location", endsWith("" + c));
        undo(c, first).statusCode(200).body("contacts", empty()).body("merges.absorbedId", contains("" + b));
        found(a, 200).body("contacts.value", contains(address));
        found(b, 308).header("Location", endsWith("" + c));
    }

    @Test
    void undo_ofTheLastOfAChain_givesTheFamilyBack() {
        merge(b, a);
        String last = merge(c, b).extract().path("merges.find { it.absorbedId == '%s' }.id".formatted(b));
        undo(c, last).statusCode(200).body("merges", empty());
        found(a, 308).header("Location", endsWith("" + b));
        found(b, 200).body("merges.absorbedId", contains("" + a));
    }

    @Test
    void undo_twice_isRefused() {
        String merge = merge(b, a).extract().path("merges[0].id");
        undo(b, merge).statusCode(200);
        undo(b, merge).statusCode(409).body("code", equalTo("MERGE_UNDONE"));
    }

    @Test
    void undo_anothersMerge_isNotFound() {
        String merge = merge(b, a).extract().path("merges[0].id");
        undo(c, merge).statusCode(404);
    }

    @Test
    void merge_bothWaysAtOnce_isDoneOnce() {
        var other = CompletableFuture.supplyAsync(() -> merge(a, b).extract().statusCode());
        var statuses = List.of(merge(b, a).extract().statusCode(), other.join());
        assertEquals(List.of(200, 409), statuses.stream().sorted().toList());
    }

    @Test
    void duplicates_sayWhatIsAlike() {
        var name = "Jonathan " + UUID.randomUUID();
        var first = Api.AGENT.create("/customers", Customers.body(name, "externalIds", List.of(Customers.shop(name))));
        var second = Api.AGENT.create("/customers", Customers.body(name.replace("Jonathan", "Jonahtan"), "externalIds",
                List.of(Map.of("system", "crm", "id", name))));
        Api.AGENT.get("/customers/{id}/duplicates", first).statusCode(200).body("items[0].customer.id", equalTo("" + second))
                .body("items[0].reasons", contains("EXTERNAL_ID", "NAME"));
        var third = Customers.withContact(Customers.email(address));
        Api.AGENT.get("/customers/{id}/duplicates", a).body("items.customer.id", hasItem("" + third)).body("items.reasons.flatten()", hasItem("CONTACT"));
        merge(a, third);
        Api.AGENT.get("/customers/{id}/duplicates", a).body("items.customer.id", not(hasItem("" + third))).body("items.customer.id", not(hasItem("" + a)));
    }

    private static ValidatableResponse merge(UUID survivor, UUID absorbed) {
        return Api.AGENT.post("/customers/{id}/merges", Map.of("absorb", absorbed), survivor);
    }

    private static ValidatableResponse undo(UUID customer, String merge) {
        return Api.AGENT.request().post("/api/v1/customers/{id}/merges/{merge}/undoing", customer, merge).then();
    }

    private static ValidatableResponse found(UUID id, int status) {
        return Api.AGENT.request().redirects().follow(false).get("/api/v1/customers/{id}", id).then().statusCode(status);
    }
}
