package dev.rapport.rules.catalogue;

import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CatalogueItemResourceTest {
    private final String sku = "S-" + UUID.randomUUID();
    private String owner;

    @BeforeEach
    void nameTheOwner() {
        owner = Api.ADMINISTRATOR.get("/me").statusCode(200).extract().path("id");
    }

    @Test
    void create_readBack_saysTheSame() {
        var id = Api.ADMINISTRATOR.create("/catalogue-items", chair());
        Api.ADMINISTRATOR.get("/catalogue-items/{id}", id).statusCode(200).header("ETag", "\"0\"")
                .body("sku", equalTo(sku)).body("price.amount", equalTo("12.50")).body("price.currency", equalTo("AUD"))
                .body("leadTime.workingDays", equalTo(3)).body("leadTime.duration", nullValue())
                .body("availability.available", equalTo(true)).body("responsible.personId", equalTo(owner));
    }

    @Test
    void create_codeTaken_isConflict() {
        Api.ADMINISTRATOR.create("/catalogue-items", chair());
        Api.ADMINISTRATOR.post("/catalogue-items", chair()).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }

    @Test
    void create_priceFinerThanItsCurrency_namesTheField() {
        Api.ADMINISTRATOR.post("/catalogue-items", chairWith("price", Map.of("amount", "12.505", "currency", "AUD")))
                .statusCode(422).body("errors.pointer", contains("/price/amount"));
    }

    @Test
    void create_priceAsNumber_isMalformed() {
        Api.ADMINISTRATOR.post("/catalogue-items", chairWith("price", Map.of("amount", 12.5, "currency", "AUD")))
                .statusCode(400).body("errors.pointer", contains("/price/amount"));
    }

    @Test
    void create_unknownOwner_isRefused() {
        Api.ADMINISTRATOR.post("/catalogue-items", chairWith("ownerId", UUID.randomUUID()))
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/ownerId"));
    }

    @Test
    void create_leadTimeThatIsNoDuration_isRefused() {
        for (var duration : new String[] {"P", "PT", "3 days", "P1DT", "-P1D"}) {
            Api.ADMINISTRATOR.post("/catalogue-items", chairWith("leadTime", Map.of("duration", duration)))
                    .statusCode(422).body("errors.pointer", contains("/leadTime/duration"));
        }
    }

    @Test
    void catalogue_isWrittenByManagersAndReadByAll() {
        Desk.open();
        var id = Api.MANAGER.create("/catalogue-items", chair());
        for (var reader : List.of(Api.AGENT, Api.SUPERVISOR, Api.INTEGRATOR)) {
            reader.get("/catalogue-items/{id}", id).statusCode(200);
            reader.get("/catalogue-items?q={q}", sku).statusCode(200).body("items.id", contains(id.toString()));
            reader.post("/catalogue-items", chair()).statusCode(403).body("code", equalTo("FORBIDDEN"));
            reader.patch("/catalogue-items/{id}", "\"0\"", Map.of("name", "Mine"), id).statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
    }

    @Test
    void read_ofNothing_isNotFound() {
        Api.ADMINISTRATOR.get("/catalogue-items/{id}", UUID.randomUUID()).statusCode(404);
        Api.ADMINISTRATOR.request().contentType("application/merge-patch+json").body(Map.of("name", "Other"))
                .patch("/api/v1/catalogue-items/{id}", UUID.randomUUID()).then().statusCode(428);
    }

    @Test
    void read_withTheKnownVersion_isNotSentAgain() {
        var id = Api.ADMINISTRATOR.create("/catalogue-items", chair());
        Api.ADMINISTRATOR.request().header("If-None-Match", "\"7\", W/\"0\"").get("/api/v1/catalogue-items/{id}", id)
                .then().statusCode(304).header("ETag", "\"0\"");
        Api.ADMINISTRATOR.request().header("If-None-Match", "\"1\"").get("/api/v1/catalogue-items/{id}", id).then().statusCode(200);
    }

    @Test
    void change_priceRemoved_leavesTheRest() {
        var id = Api.ADMINISTRATOR.create("/catalogue-items", chair());
        var patch = new HashMap<String, Object>();
        patch.put("price", null);
        Api.ADMINISTRATOR.patch("/catalogue-items/{id}", "\"0\"", patch, id)
                .statusCode(200).header("ETag", "\"1\"").body("price", nullValue()).body("leadTime.workingDays", equalTo(3));
        Api.ADMINISTRATOR.patch("/catalogue-items/{id}", "\"0\"", patch, id).statusCode(412);
    }

    @Test
    void list_byText_findsNameCodeAndDescriptionWithoutAccents() {
        var mark = UUID.randomUUID().toString().substring(0, 13);
        var id = Api.ADMINISTRATOR.create("/catalogue-items", chairWith("description", "Fauteuil élevé " + mark));
        Api.ADMINISTRATOR.get("/catalogue-items?q={q}", "ELEVE " + mark).statusCode(200).body("items.id", contains(id.toString()));
        Api.ADMINISTRATOR.get("/catalogue-items?q={q}", sku).body("items.id", contains(id.toString()));
        Api.ADMINISTRATOR.get("/catalogue-items?q={q}", mark + "%").body("items", empty());
    }

    @Test
    void list_byKindAndAvailability_countsAndPages() {
        var mark = UUID.randomUUID().toString();
        Api.ADMINISTRATOR.create("/catalogue-items", named("b " + mark, true));
        Api.ADMINISTRATOR.create("/catalogue-items", named("a " + mark, true));
        Api.ADMINISTRATOR.create("/catalogue-items", named("c " + mark, false));
        var first = Api.ADMINISTRATOR.get("/catalogue-items?q={q}&kind=PRODUCT&available=true&limit=1&count=true", mark)
                .statusCode(200).body("count", equalTo(2)).body("items.name", contains("a " + mark)).extract();
        Api.ADMINISTRATOR.get("/catalogue-items?q={q}&kind=PRODUCT&available=true&limit=1&cursor={next}", mark, first.path("next"))
                .statusCode(200).body("items.name", contains("b " + mark)).body("next", nullValue());
        Api.ADMINISTRATOR.get("/catalogue-items?q={q}&available=false", mark).body("items.name", contains("c " + mark));
        Api.ADMINISTRATOR.get("/catalogue-items?q={q}&kind=SERVICE", mark).body("items", empty());
        Api.ADMINISTRATOR.get("/catalogue-items?colour=red").statusCode(400).body("errors.pointer", hasItem("colour"));
    }

    private Map<String, Object> named(String name, boolean available) {
        var item = chairWith("name", name);
        item.put("sku", "S-" + UUID.randomUUID());
        item.put("availability", Map.of("available", available));
        return item;
    }

    private Map<String, Object> chair() {
        return chairWith("sku", sku);
    }

    private Map<String, Object> chairWith(String field, Object value) {
        var item = new HashMap<String, Object>(Map.of("kind", "PRODUCT", "sku", sku, "name", "Chair",
                "price", Map.of("amount", "12.5", "currency", "AUD"), "leadTime", Map.of("workingDays", 3),
                "responsible", Map.of("personId", owner), "ownerId", owner));
        item.put(field, value);
        return item;
    }

    @Test
    void list_ofLongNamesInAnyScript_goesOn() {
        var first = new HashMap<>(chairWith("name", "\u6f22".repeat(200)));
        var second = new HashMap<>(chairWith("name", "\u5b57".repeat(200)));
        first.put("sku", sku + "-1");
        second.put("sku", sku + "-2");
        Api.ADMINISTRATOR.create("/catalogue-items", first);
        Api.ADMINISTRATOR.create("/catalogue-items", second);
        var page = Api.ADMINISTRATOR.get("/catalogue-items?limit=1&q={q}", sku).statusCode(200).extract();
        Api.ADMINISTRATOR.get("/catalogue-items?limit=1&q={q}&cursor={cursor}", sku, page.<String>path("next")).statusCode(200)
                .body("items.sku", contains(startsWith(sku))).body("items.id", not(contains(page.<String>path("items[0].id"))));
    }

    @Test
    void put_byAnotherSystem_addsThenChanges() {
        Desk.open();
        var created = Api.INTEGRATOR.request().contentType("application/json").body(chair()).put("/api/v1/catalogue-items/by-external-id/shop/{sku}", sku)
                .then().statusCode(201).body("externalId.system", equalTo("shop")).body("externalId.id", equalTo(sku)).extract();
        Api.INTEGRATOR.put("/catalogue-items/by-external-id/shop/{sku}", created.header("ETag"), chairWith("name", "Armchair"), sku)
                .statusCode(200).body("id", equalTo(created.path("id"))).body("name", equalTo("Armchair")).header("ETag", "\"1\"");
        Api.INTEGRATOR.put("/catalogue-items/by-external-id/shop/{sku}", "\"0\"", chair(), sku).statusCode(412);
    }

    @Test
    void put_namingAnotherIdThanTheAddress_isRefused() {
        Api.ADMINISTRATOR.put("/catalogue-items/by-external-id/shop/{sku}", "*", chairWith("externalId", Map.of("system", "shop", "id", "other")), sku)
                .statusCode(422).body("errors.pointer", contains("/externalId"));
    }

    @Test
    void create_externalIdTaken_isConflict() {
        Api.ADMINISTRATOR.put("/catalogue-items/by-external-id/shop/{sku}", "*", chair(), sku).statusCode(201);
        var other = new HashMap<>(chairWith("externalId", Map.of("system", "shop", "id", sku)));
        other.put("sku", sku + "-2");
        Api.ADMINISTRATOR.post("/catalogue-items", other).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }

    @Test
    void items_nameOnlyActivePeopleAndTeams() {
        var person = Api.ADMINISTRATOR.create("/people", Map.of("userName", sku, "displayName", "Una", "language", "en"));
        var team = Api.ADMINISTRATOR.create("/teams", Map.of("name", sku));
        var before = Api.ADMINISTRATOR.create("/catalogue-items", chairWith("ownerId", person));
        Api.ADMINISTRATOR.patch("/people/{id}", "*", Map.of("active", false), person).statusCode(200);
        Api.ADMINISTRATOR.patch("/teams/{id}", "*", Map.of("active", false), team).statusCode(200);
        Api.ADMINISTRATOR.post("/catalogue-items", chairWith("ownerId", person)).statusCode(422).body("errors.pointer", contains("/ownerId"));
        Api.ADMINISTRATOR.post("/catalogue-items", chairWith("responsible", Map.of("personId", person)))
                .statusCode(422).body("errors.pointer", contains("/responsible/personId"));
        Api.ADMINISTRATOR.patch("/catalogue-items/{id}", "*", Map.of("responsible", Map.of("teamId", team)), before)
                .statusCode(422).body("errors.pointer", contains("/responsible/teamId"));
        Api.ADMINISTRATOR.patch("/catalogue-items/{id}", "*", Map.of("name", "Stool"), before).statusCode(200);
    }
}
