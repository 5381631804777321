package dev.rapport.rules.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@DisplayName("S1, S2 Knowledge of organisational policy and procedures: who must read which version, and who has")
class ReadingResourceTest {
    private static final Api SUPERVISOR2 = new Api("supervisor2");

    private Desk desk;
    private UUID policy;

    @BeforeEach
    void publish() {
        desk = Desk.open();
        policy = Policies.published("1");
    }

    @Test
    void team_askedToRead_isAskedMemberByMember() {
        ask(Api.SUPERVISOR, Map.of("teamIds", List.of(desk.frontDesk()), "exceptIds", List.of(id("integrator")))).statusCode(201)
                .body("readings.personId", containsInAnyOrder(id("agent"), id("supervisor"))).body("readings[0].subjectVersion", equalTo(1));
        Api.AGENT.get("/readings?subjectId={id}", policy).statusCode(200).body("items.personId", contains(id("agent")))
                .body("items[0].overdue", equalTo(false));
        Api.SUPERVISOR.get("/readings?subjectId={id}&whose=TEAMS&count=true", policy).body("count", equalTo(2));
    }

    @Test
    void person_askedToRead_findsANotice() {
        var reading = asked("agent");
        var mine = "items.findAll { it.aboutId == '" + policy + "' }.";
        Api.AGENT.get("/notices?limit=100").statusCode(200).body(mine + "kind", contains("reading-asked"))
                .body(mine + "facts.readingId", contains(reading.toString())).body(mine + "facts.version", contains("1"));
        Api.SUPERVISOR.get("/notices?limit=100").body(mine + "kind", empty());
    }

    @Test
    void person_inSeveralWays_isAskedOnce() {
        ask(Api.MANAGER, Map.of("teamIds", List.of(desk.frontDesk(), desk.backOffice()), "personIds", List.of(id("agent")))).statusCode(201)
                .body("readings.personId", containsInAnyOrder(id("agent"), id("supervisor"), id("integrator"), id("agent2"), id("supervisor2")));
    }

    @Test
    void peopleOfTeamsThatTheAskerDoesNotSee_areNotThere() {
        ask(Api.SUPERVISOR, Map.of("teamIds", List.of(desk.frontDesk(), desk.backOffice())))
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/teamIds/1"));
        ask(Api.SUPERVISOR, Map.of("personIds", List.of(id("agent2")))).statusCode(422).body("errors.pointer", contains("/personIds/0"));
        ask(Api.AGENT, Map.of("personIds", List.of(id("agent")))).statusCode(403);
        ask(Api.ADMINISTRATOR, Map.of("personIds", List.of(id("agent")))).statusCode(403);
    }

    @Test
    void ask_thatCannotBe_isRefused() {
        ask(Api.SUPERVISOR, Map.of()).statusCode(422).body("errors.pointer", contains("/teamIds"));
        ask(Api.SUPERVISOR, Map.of("personIds", List.of(id("agent")), "dueAt", Policies.in(-1))).statusCode(422).body("errors.pointer", contains("/dueAt"));
        ask(Api.SUPERVISOR, Map.of("personIds", List.of(id("agent")), "version", 2)).statusCode(422).body("errors.pointer", contains("/version"));
        policy = Policies.drafted("1");
        ask(Api.SUPERVISOR, Map.of("personIds", List.of(id("agent")))).statusCode(422).body("errors.pointer", contains("/version"));
    }

    @Test
    void confirm_byThePersonOnce_isCounted() {
        var reading = asked("agent");
        Api.SUPERVISOR.get("/policies/{id}/versions/1/readings", policy).statusCode(200).body("asked", equalTo(1)).body("confirmed", equalTo(0));
        Api.SUPERVISOR.post("/readings/{id}/confirmation", Map.of(), reading).statusCode(404);
        Api.AGENT.request().header("If-Match", "\"3\"").post("/api/v1/readings/{id}/confirmation", reading).then().statusCode(412);
        Api.AGENT.post("/readings/{id}/confirmation", Map.of(), reading).statusCode(200).body("confirmedAt", notNullValue());
        Api.AGENT.post("/readings/{id}/confirmation", Map.of(), reading).statusCode(409).body("code", equalTo("READING_CONFIRMED"));
        Api.SUPERVISOR.get("/policies/{id}/versions/1/readings", policy).body("confirmed", equalTo(1)).body("overdue", equalTo(0));
        Api.AGENT.get("/readings?subjectId={id}&confirmed=false", policy).body("items", empty());
        Api.AGENT.get("/readings?subjectId={id}&confirmed=true", policy).body("items.id", contains(reading.toString()));
    }

    @Test
    void askedAgain_whoHasNotConfirmed_getsTheOtherTime() {
        var reading = asked("agent");
        var later = Policies.in(7_200);
        ask(Api.SUPERVISOR, Map.of("personIds", List.of(id("agent")), "dueAt", later)).statusCode(201)
                .body("readings.id", contains(reading.toString())).body("readings.version", contains(1));
        Api.AGENT.post("/readings/{id}/confirmation", Map.of(), reading).statusCode(200);
        ask(Api.SUPERVISOR, Map.of("personIds", List.of(id("agent")))).statusCode(201).body("readings", empty());
    }

    @Test
    void reading_pastItsTime_isOverdue() {
        var reading = asked("agent");
        Tables.change("update reading set due_at = asked_at - interval '1 hour' where id = ?", reading);
        Api.SUPERVISOR.get("/readings?subjectId={id}&whose=TEAMS&overdue=true", policy).body("items.overdue", contains(true));
        Api.AGENT.get("/readings?subjectId={id}&overdue=false", policy).body("items", empty());
        Api.SUPERVISOR.get("/policies/{id}/versions/1/readings", policy).body("overdue", equalTo(1));
        Api.AGENT.post("/readings/{id}/confirmation", Map.of(), reading).body("overdue", equalTo(false));
    }

    @Test
    void readingsOfOthers_areForWhoSeesTheirTeam() {
        asked("agent");
        Api.AGENT.get("/readings?whose=TEAMS").statusCode(403).body("code", equalTo("FORBIDDEN"));
        SUPERVISOR2.get("/readings?whose=TEAMS&subjectId={id}", policy).statusCode(200).body("items", empty());
        SUPERVISOR2.get("/policies/{id}/versions/1/readings", policy).statusCode(200).body("asked", equalTo(0));
        Api.MANAGER.get("/readings?whose=TEAMS&subjectId={id}", policy).body("items.personId", contains(id("agent")));
        Api.SUPERVISOR.get("/policies/{id}/versions/2/readings", policy).statusCode(404);
        Api.AGENT.get("/policies/{id}/versions/1/readings", policy).statusCode(403);
    }

    @Test
    void policy_retired_isReadByNobodyAnyMore() {
        var read = asked("supervisor");
        Api.SUPERVISOR.post("/readings/{id}/confirmation", Map.of(), read).statusCode(200);
        asked("agent");
        Api.MANAGER.post("/policies/{id}/retirement", Map.of(), policy).statusCode(200);
        Api.MANAGER.get("/readings?whose=TEAMS&subjectId={id}", policy).body("items.id", contains(read.toString()));
    }

    @Test
    void list_pageByPage_tellsEachOnce() {
        ask(Api.MANAGER, Map.of("teamIds", List.of(desk.frontDesk(), desk.backOffice()))).statusCode(201);
        var first = Api.MANAGER.get("/readings?whose=TEAMS&subjectId={id}&limit=3", policy).statusCode(200).extract().jsonPath();
        var second = Api.MANAGER.get("/readings?whose=TEAMS&subjectId={id}&limit=3&cursor={next}", policy, first.getString("next"))
                .statusCode(200).extract().jsonPath();
        var people = new HashSet<>(first.getList("items.personId"));
        people.addAll(second.getList("items.personId"));
        assertEquals(5, people.size());
    }

    private UUID asked(String user) {
        return UUID.fromString(ask(Api.MANAGER, Map.of("personIds", List.of(id(user)))).statusCode(201).extract().path("readings[0].id"));
    }

    private ValidatableResponse ask(Api user, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("dueAt", Policies.in(3_600)));
        body.putAll(more);
        return user.post("/policies/{id}/readings", body, policy);
    }

    private String id(String user) {
        return desk.people().get(user).toString();
    }
}
