package dev.rapport.ground.team;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Desk;
import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TeamResourceTest {
    private final String name = "team-" + UUID.randomUUID();

    @Test
    void change_parentBelowTheTeam_isRefused() {
        var top = Api.ADMINISTRATOR.create("/teams", Map.of("name", name));
        var below = Api.ADMINISTRATOR.create("/teams", Map.of("name", name + "-below", "parentId", top));
        Api.ADMINISTRATOR.patch("/teams/{id}", "\"0\"", Map.of("parentId", below), top)
                .statusCode(422).body("code", equalTo("TEAM_LOOP")).body("errors.pointer", hasItem("/parentId"));
    }

    @Test
    void setMember_raisesTheTeamsVersionAndListsThePerson() {
        var team = Api.ADMINISTRATOR.create("/teams", Map.of("name", name));
        var person = Api.ADMINISTRATOR.create("/people", Map.of("userName", name, "displayName", "Una", "language", "de"));
        Api.ADMINISTRATOR.put("/teams/{id}/members/{person}", "\"0\"", Map.of("kind", "MEMBER"), team, person)
                .statusCode(200).header("ETag", "\"1\"");
        Api.ADMINISTRATOR.get("/teams/{id}/members", team).statusCode(200).body("items.userName", hasItem(name))
                .body("items.version", everyItem(equalTo(1))).body("items.personId", hasItem(person.toString()));
        Api.ADMINISTRATOR.request().header("If-Match", "\"1\"").delete("/api/v1/teams/{id}/members/{person}", team, person)
                .then().statusCode(200);
        Api.ADMINISTRATOR.get("/teams/{id}/members", team).body("items.userName", not(hasItem(name)));
    }

    @Test
    void removeMember_whoIsNone_isNotFound() {
        var team = Api.ADMINISTRATOR.create("/teams", Map.of("name", name));
        Api.ADMINISTRATOR.request().header("If-Match", "\"0\"").delete("/api/v1/teams/{id}/members/{person}", team, UUID.randomUUID())
                .then().statusCode(404);
    }

    @Test
    void create_unknownParent_isRefused() {
        Api.ADMINISTRATOR.post("/teams", Map.of("name", name, "parentId", UUID.randomUUID()))
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/parentId"));
    }

    @Test
    void me_tellsRolesAndPermissions() {
        Api.ADMINISTRATOR.get("/me").statusCode(200).body("userName", equalTo("administrator"))
                .body("roles", hasItem("administrator")).body("permissions", hasItems("createTeam", "readMe"));
    }

    @Test
    void list_nextPage_goesOnAfterTheFirst() {
        Api.ADMINISTRATOR.create("/teams", Map.of("name", name));
        Api.ADMINISTRATOR.create("/teams", Map.of("name", name + "-2"));
        var first = Api.ADMINISTRATOR.get("/teams?limit=1").statusCode(200).body("next", notNullValue()).extract();
        Api.ADMINISTRATOR.get("/teams?limit=1&cursor={cursor}", first.<String>path("next"))
                .statusCode(200).body("items[0].id", not(equalTo(first.<String>path("items[0].id"))));
    }

    @Test
    void person_whoIsNoLongerActive_isGivenNoItem() {
        var front = Desk.open().frontDesk();
        var person = Api.ADMINISTRATOR.create("/people", Map.of("userName", name, "displayName", "Una", "language", "de"));
        Api.ADMINISTRATOR.put("/teams/{id}/members/{person}", "*", Map.of("kind", "MEMBER"), front, person).statusCode(200);
        var customer = Api.AGENT.create("/customers", Map.of("kind", "AGENCY", "internal", false, "name", name, "language", "en"));
        var need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", front, "kind", "RETURN", "channel", "telephone", "statement", "Back"));
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", front, "ownerId", person), need).statusCode(200);
        Api.ADMINISTRATOR.patch("/people/{id}", "*", Map.of("active", false), person).statusCode(200);
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", front, "ownerId", person), need)
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/ownerId"));
    }
}
