package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CustomerResourceTest {
    private final String fresh = UUID.randomUUID().toString();

    @BeforeEach
    void openTheDesk() {
        Desk.open();
    }

    @Test
    void create_withContacts_keepsThemInTheirNormalForm() {
        var contacts = List.of(Map.of("type", "PHONE", "value", "(02) 5550 1234", "label", "work"),
                Map.of("type", "EMAIL", "value", " Una.Frei@Example.ORG", "preferred", true));
        var id = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Una Frei",
                "formOfAddress", "Frau Frei", "language", "de-at", "zone", "Europe/Vienna", "contacts", contacts));
        Api.AGENT2.get("/customers/{id}", id).statusCode(200).header("ETag", "\"0\"")
                .body("contacts.value", contains("+61255501234", "una.frei@example.org"))
                .body("contacts.preferred", contains(false, true))
                .body("language", equalTo("de-AT")).body("formOfAddress", equalTo("Frau Frei"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "شركة الأمل للتجارة", "\u202EX\u202C and 👩‍👩‍👧‍👦 🏳️‍🌈", "O'Neill; drop table customer --", "=cmd|'/c calc'!A0"})
    void create_anyName_isToldAsItWasGiven(String name) {
        Api.AGENT.get("/customers/{id}", Customers.create(name)).statusCode(200).body("name", equalTo(name));
        Api.AGENT.get("/customers?q={name}", name).statusCode(200).body("items.name", hasItem(name));
    }

    @Test
    void create_brokenFields_namesEach() {
        Api.AGENT.post("/customers", Map.of("kind", "AGENCY", "internal", true, "name", " ", "language", "deutsch!",
                "contacts", List.of(Map.of("type", "EMAIL", "value", ""))))
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/name", "/language", "/contacts/0/value"));
    }

    @Test
    void create_unreadableContact_pointsAtIt() {
        Api.AGENT.post("/customers", Customers.body("Una", "contacts", List.of(Customers.email("una@example.org"), Customers.email("una"))))
                .statusCode(422).body("errors.pointer", contains("/contacts/1/value"));
    }

    @Test
    void create_unknownZone_isRefused() {
        Api.AGENT.post("/customers", Customers.body("Una", "zone", "Mars/Phobos")).statusCode(422).body("errors.pointer", contains("/zone"));
    }

    @Test
    void create_unknownField_isMalformed() {
        Api.AGENT.post("/customers", Customers.body("Una", "rootId", UUID.randomUUID())).statusCode(400);
    }

    @Test
    void create_externalIdTaken_isConflict() {
        var shop = Customers.body("Ada Ltd", "externalIds", List.of(Customers.shop(fresh)));
        Api.INTEGRATOR.post("/customers", shop).statusCode(201);
        Api.INTEGRATOR.post("/customers", shop).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }

    @Test
    void create_inParallelWithTheSameExternalId_isDoneOnce() {
        var shop = Customers.body("Ada Ltd", "externalIds", List.of(Customers.shop(fresh)));
        assertEquals(List.of(201, 409), inParallel(() -> Api.INTEGRATOR.post("/customers", shop).extract().statusCode()));
    }

    @Test
    void change_withTheCurrentVersion_raisesItAndJournalsTheNamesOfFields() {
        var id = Customers.create();
        Api.AGENT.patch("/customers/{id}", "\"0\"", Map.of("name", "Ulla", "zone", "Europe/Vienna"), id)
                .statusCode(200).header("ETag", "\"1\"").body("name", equalTo("Ulla")).body("language", equalTo("en"));
        Api.AGENT.get("/customers/{id}/timeline", id).body("items[0].type", equalTo("customer.changed"))
                .body("items[0].facts", equalTo(Map.of("fields", List.of("name", "zone"))));
    }

    @Test
    void change_externalIdsOnly_raisesTheVersion() {
        var id = Api.AGENT.create("/customers", Customers.body("Una", "externalIds", List.of(Customers.shop(fresh), Customers.shop(fresh + "-2"))));
        Api.AGENT.patch("/customers/{id}", "\"0\"", Map.of("externalIds", List.of(Customers.shop(fresh), Customers.shop(fresh + "-3"))), id)
                .statusCode(200).header("ETag", "\"1\"").body("externalIds.id", contains(fresh, fresh + "-3"));
        Api.AGENT.create("/customers", Customers.body("Ulla", "externalIds", List.of(Customers.shop(fresh + "-2"))));
    }

    @Test
    void change_toTheSame_keepsTheVersion() {
        var id = Customers.create("Una");
        Api.AGENT.patch("/customers/{id}", "\"0\"", Map.of("name", "Una"), id).statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void change_toNull_namesTheField() {
        Api.AGENT.request().header("If-Match", "\"0\"").contentType("application/merge-patch+json")
                .body("{\"name\":null}").patch("/api/v1/customers/{id}", Customers.create()).then()
                .statusCode(422).body("errors.pointer", hasItem("/name"));
    }

    @Test
    void put_unknownThenKnown_createsThenChanges() {
        var una = Customers.body("Una", "contacts", List.of(Customers.email(fresh + "@example.org")));
        var id = put(una).statusCode(201).header("ETag", "\"0\"").body("externalIds.id", contains(fresh)).extract().path("id");
        put(una).statusCode(200).header("ETag", "\"0\"").body("id", equalTo(id));
        put(Customers.body("Ulla", "contacts", List.of(Customers.email("2" + fresh + "@example.org")))).statusCode(200)
                .body("id", equalTo(id)).body("name", equalTo("Ulla")).body("contacts", hasSize(2));
    }

    @Test
    void put_inParallel_createsOnce() {
        var statuses = inParallel(() -> put(Customers.body("Una")).extract().statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        assertTrue(Set.of(200, 201, 409, 412).containsAll(statuses), statuses::toString);
    }

    @Test
    void put_versionOfNothing_isStale() {
        Api.INTEGRATOR.put("/customers/by-external-id/shop/{id}", "\"0\"", Customers.body("Una"), fresh).statusCode(412);
    }

    @Test
    void put_systemThatIsNoName_isRefused() {
        Api.INTEGRATOR.put("/customers/by-external-id/{system}/{id}", "*", Customers.body("Una"), "<b>", fresh).statusCode(400);
    }

    @Test
    void createAll_oneOfThemRefused_doesTheOthers() {
        Api.INTEGRATOR.post("/customers/bulk", List.of(Customers.body("Una"), Customers.body(" "), Customers.body("Ada", "zone", "Mars"),
                Customers.body("Ulla", "externalIds", List.of(Customers.shop(fresh))), Customers.body("Ulla", "externalIds", List.of(Customers.shop(fresh)))))
                .statusCode(207).body("status", contains(201, 422, 422, 201, 409)).body("[1].problem.errors.pointer", contains("/name"));
    }

    @Test
    void createAll_none_isRefused() {
        Api.INTEGRATOR.post("/customers/bulk", List.of()).statusCode(400);
    }

    @Test
    void read_byIntegrator_hidesWhatMachinesMayNotKnow() {
        var id = Customers.create();
        Api.AGENT.post("/customers/{id}/representatives", RepresentativeResourceTest.carer(), id).statusCode(200);
        Api.AGENT.get("/customers/{id}", id).body("representatives", hasSize(1)).body("consents.purpose", hasItem("SPECIFIC_NEEDS"));
        Api.INTEGRATOR.get("/customers/{id}", id).body("representatives", empty()).body("consents", hasSize(6));
    }

    private io.restassured.response.ValidatableResponse put(Map<String, Object> body) {
        return Api.INTEGRATOR.put("/customers/by-external-id/shop/{id}", "*", body, fresh);
    }

    private static List<Integer> inParallel(java.util.function.Supplier<Integer> call) {
        var calls = Stream.of(1, 2).map(each -> CompletableFuture.supplyAsync(call)).toList();
        return calls.stream().map(CompletableFuture::join).sorted().toList();
    }
}
