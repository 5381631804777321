package dev.rapport.ground.team;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PersonResourceTest {
    private final Map<String, String> una = Map.of("userName", "una-" + UUID.randomUUID(), "displayName", "Una", "language", "en");

    @Test
    void create_repeatedWithTheSameKey_answersTheFirstPerson() {
        var key = UUID.randomUUID().toString();
        var first = Api.ADMINISTRATOR.request().header("Idempotency-Key", key).contentType("application/json").body(una)
                .post("/api/v1/people").then().statusCode(201).extract();
        Api.ADMINISTRATOR.request().header("Idempotency-Key", '"' + key + '"').contentType("application/json").body(una)
                .post("/api/v1/people").then().statusCode(201)
                .header("Idempotent-Replayed", "true").header("ETag", first.header("ETag")).body("id", equalTo(first.path("id")));
    }

    @Test
    void create_sameKeyWithAnotherBody_isRefused() {
        var key = UUID.randomUUID().toString();
        Api.ADMINISTRATOR.request().header("Idempotency-Key", key).contentType("application/json").body(una)
                .post("/api/v1/people").then().statusCode(201);
        Api.ADMINISTRATOR.request().header("Idempotency-Key", key).contentType("application/json")
                .body(Map.of("userName", "other", "displayName", "Other", "language", "de"))
                .post("/api/v1/people").then().statusCode(422).body("code", equalTo("KEY_REUSED"));
    }

    @Test
    void create_userNameTaken_isConflict() {
        Api.ADMINISTRATOR.post("/people", una).statusCode(201);
        Api.ADMINISTRATOR.post("/people", una).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }

    @Test
    void create_byAgent_isForbidden() {
        Api.AGENT.post("/people", una).statusCode(403);
    }

    @Test
    void change_withTheCurrentVersion_raisesIt() {
        var id = Api.ADMINISTRATOR.create("/people", una);
        Api.ADMINISTRATOR.patch("/people/{id}", "\"0\"", Map.of("displayName", "Ulla"), id)
                .statusCode(200).header("ETag", "\"1\"").body("displayName", equalTo("Ulla")).body("language", equalTo("en"));
    }

    @Test
    void change_withAStaleVersion_isRefused() {
        var id = Api.ADMINISTRATOR.create("/people", una);
        Api.ADMINISTRATOR.patch("/people/{id}", "\"7\"", Map.of("displayName", "Ulla"), id).statusCode(412);
    }

    @Test
    void change_toNull_namesTheField() {
        var id = Api.ADMINISTRATOR.create("/people", una);
        Api.ADMINISTRATOR.request().header("If-Match", "\"0\"").contentType("application/merge-patch+json")
                .body("{\"displayName\":null}").patch("/api/v1/people/{id}", id).then()
                .statusCode(422).body("errors.pointer", hasItem("/displayName"));
    }

    @Test
    void read_malformedId_isNotFound() {
        Api.ADMINISTRATOR.get("/people/abc").statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void change_endingOnesOwnSignIn_isRefused() {
        var own = Api.ADMINISTRATOR.get("/me").statusCode(200).extract().<String>path("id");
        Api.ADMINISTRATOR.patch("/people/{id}", "*", Map.of("active", false), own)
                .statusCode(422).body("code", equalTo("PERSON_ITSELF")).body("errors.pointer", hasItem("/active"));
        Api.ADMINISTRATOR.get("/people/{id}", own).statusCode(200).body("active", equalTo(true));
    }

    @Test
    void unbind_ofWhomNobodySignedInAs_isRefused() {
        var id = Api.ADMINISTRATOR.create("/people", una);
        Api.ADMINISTRATOR.post("/people/{id}/unbinding", Map.of(), id).statusCode(409).body("code", equalTo("PERSON_UNBOUND"));
    }
}
