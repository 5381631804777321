package dev.rapport.ground.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class AbsenceResourceTest {
    private static final String PATH = "/people/{person}/absences";

    private Desk desk;
    private UUID una;

    @BeforeEach
    void open() {
        desk = Desk.open();
        una = person();
    }

    private static UUID person() {
        return Api.ADMINISTRATOR.create("/people", Map.of("userName", "una-" + UUID.randomUUID(), "displayName", "Una", "language", "en"));
    }

    private static Map<String, Object> days(int from, int until, UUID deputy) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var absence = new HashMap<String, Object>(Map.of("from", now.plus(from, ChronoUnit.DAYS).toString(), "until", now.plus(until, ChronoUnit.DAYS).toString()));
        if (deputy != null) {
            absence.put("deputyId", deputy);
        }
        return absence;
    }

    private ValidatableResponse plan(int from, int until, UUID deputy) {
        return Api.ADMINISTRATOR.post(PATH, days(from, until, deputy), una);
    }

    @Test
    void plan_tellsWhoStandsIn() {
        var location = plan(1, 3, desk.people().get("agent")).statusCode(201).body("personId", equalTo(una.toString()))
                .body("deputyId", equalTo(desk.people().get("agent").toString())).extract().header("Location");
        Api.AGENT.get(location).statusCode(200).header("ETag", "\"0\"");
        Api.AGENT.get(PATH, una).body("items.deputyId", contains(desk.people().get("agent").toString()));
    }

    @Test
    void plan_untilBeforeFrom_isRefused() {
        plan(3, 3, null).statusCode(422).body("errors[0].pointer", equalTo("/until"));
        plan(3, 1, null).statusCode(422).body("errors[0].pointer", equalTo("/until"));
    }

    @Test
    void plan_withOneselfAsDeputy_isRefused() {
        plan(1, 3, una).statusCode(422).body("code", equalTo("DEPUTY_ITSELF"));
    }

    @Test
    void plan_withAnInactiveDeputy_isRefused() {
        var gone = person();
        Api.ADMINISTRATOR.patch("/people/{id}", "\"0\"", Map.of("active", false), gone).statusCode(200);
        plan(1, 3, gone).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors[0].pointer", equalTo("/deputyId"));
        plan(1, 3, UUID.randomUUID()).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"));
    }

    @Test
    void plan_overlappingAnother_isRefused_butNextToItIsFine() {
        var free = days(5, 10, null);
        Api.ADMINISTRATOR.post(PATH, free, una).statusCode(201);
        plan(1, 6, null).statusCode(409).body("code", equalTo("ABSENCE_OVERLAPS"));
        plan(6, 7, null).statusCode(409);
        plan(9, 20, null).statusCode(409);
        Api.ADMINISTRATOR.post(PATH, Map.of("from", free.get("until"), "until", Instant.now().plus(30, ChronoUnit.DAYS).toString()), una).statusCode(201);
    }

    @Test
    void plan_forNobody_isNotFound() {
        Api.ADMINISTRATOR.post(PATH, days(1, 2, null), UUID.randomUUID()).statusCode(404);
        Api.ADMINISTRATOR.get(PATH, UUID.randomUUID()).statusCode(404);
    }

    @Test
    void plan_ofAStalePerson_isRefused() {
        Api.ADMINISTRATOR.request().header("If-Match", "\"7\"").contentType("application/json").body(days(1, 2, null))
                .post("/api/v1" + PATH, una).then().statusCode(412);
    }

    @Test
    void plan_isForOneselfAndThoseOneSupervises() {
        var agent2 = desk.people().get("agent2");
        Api.AGENT.post(PATH, days(400, 401, null), agent2).statusCode(403).body("code", equalTo("FORBIDDEN"));
        Api.SUPERVISOR.post(PATH, days(400, 401, null), agent2).statusCode(403);
        Api.AGENT2.post(PATH, days(400, 401, null), agent2).statusCode(201);
        Api.MANAGER.post(PATH, days(401, 402, null), agent2).statusCode(201);
        new Api("supervisor2").post(PATH, days(402, 403, null), agent2).statusCode(201);
        Api.INTEGRATOR.get(PATH, agent2).statusCode(403);
    }

    @Test
    void plan_forOthersOfATeam_isForWhoSupervisesItOrOneAbove() {
        var team = Api.ADMINISTRATOR.create("/teams", Map.of("name", "absences-" + una));
        var below = Api.ADMINISTRATOR.create("/teams", Map.of("name", "absences-below-" + una, "parentId", team));
        Api.ADMINISTRATOR.put("/teams/{team}/members/{person}", "\"0\"", Map.of("kind", "MEMBER"), below, una).statusCode(200);
        desk.join(below, "supervisor", "MEMBER", 1);
        Api.SUPERVISOR.post(PATH, days(1, 2, null), una).statusCode(403);
        desk.join(team, "supervisor", "MEMBER", 0);
        Api.SUPERVISOR.post(PATH, days(1, 2, null), una).statusCode(403);
        desk.join(team, "supervisor", "SUPERVISOR", 1);
        Api.SUPERVISOR.post(PATH, days(1, 2, null), una).statusCode(201);
    }

    @Test
    void end_ofARunningOne_isNow() {
        String id = plan(-1, 3, null).extract().path("id");
        Api.ADMINISTRATOR.post(PATH + "/{id}/ending", "", una, id).statusCode(200).header("ETag", "\"1\"");
        Api.ADMINISTRATOR.post(PATH + "/{id}/ending", "", una, id).statusCode(409).body("code", equalTo("ABSENCE_OVER"));
        Api.ADMINISTRATOR.request().header("If-Match", "\"1\"").delete("/api/v1" + PATH + "/{id}", una, id).then().statusCode(409);
        plan(1, 3, null).statusCode(201);
    }

    @Test
    void end_byWhoMayNot_isForbidden() {
        String id = plan(-1, 3, null).extract().path("id");
        Api.AGENT.post(PATH + "/{id}/ending", "", una, id).statusCode(403);
        Api.AGENT.request().header("If-Match", "*").delete("/api/v1" + PATH + "/{id}", una, id).then().statusCode(403);
        Api.ADMINISTRATOR.post(PATH + "/{id}/ending", "", person(), id).statusCode(404);
    }

    @Test
    void remove_takesAPlannedOneBack() {
        String id = plan(1, 3, null).extract().path("id");
        Api.ADMINISTRATOR.post(PATH + "/{id}/ending", "", una, id).statusCode(409).body("code", equalTo("ABSENCE_AHEAD"));
        Api.ADMINISTRATOR.request().delete("/api/v1" + PATH + "/{id}", una, id).then().statusCode(428);
        Api.ADMINISTRATOR.request().header("If-Match", "\"0\"").delete("/api/v1" + PATH + "/{id}", una, id).then().statusCode(204);
        Api.ADMINISTRATOR.get(PATH + "/{id}", una, id).statusCode(404);
    }

    @Test
    void me_saysForWhomIStandIn_andWhetherIAmAway() {
        Api.MANAGER.get("/me").body("presence.absence", nullValue()).body("presence.standsInFor", not(hasItem(una.toString())));
        var between = person();
        Api.ADMINISTRATOR.post(PATH, days(-1, 3, desk.people().get("manager")), between).statusCode(201);
        plan(-1, 3, between).statusCode(201);
        Api.MANAGER.get("/me").body("presence.standsInFor", hasItem(una.toString())).body("presence.standsInFor", hasItem(between.toString()));
        var manager = desk.people().get("manager");
        String id = Api.MANAGER.post(PATH, days(-1, 3, null), manager).statusCode(201).extract().path("id");
        Api.MANAGER.get("/me").body("presence.absence.id", equalTo(id)).body("presence.standsInFor", not(hasItem(una.toString())));
        Api.MANAGER.request().header("If-Match", "*").delete("/api/v1" + PATH + "/{id}", manager, id).then().statusCode(204);
    }
}
