package dev.rapport.ground.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Api;
import dev.rapport.Database;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class EventResourceTest {
    private final UUID item = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private Desk desk;
    private String place;

    @BeforeEach
    void goToTheEnd() {
        desk = Desk.open();
        place = Follower.end();
    }

    @Test
    void itemOfTheTeam_isToldAsCloudEvent() throws SQLException {
        var event = written(new Subject("thing", item, customer, desk.frontDesk()));
        after(Api.AGENT).body("items.id", contains(event.toString()))
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].type", equalTo("dev.rapport.thing.seen"))
                .body("items[0].subject", equalTo("thing/" + item))
                .body("items[0].data.code", equalTo("a"))
                .body("items[0].team", equalTo(desk.frontDesk().toString()));
    }

    @Test
    void itemOfTheTeam_isToldToWhoSeesTheTeamOnly() throws SQLException {
        var event = written(new Subject("thing", item, null, desk.frontDesk())).toString();
        after(Api.SUPERVISOR).body("items.id", hasItem(event));
        after(Api.MANAGER).body("items.id", hasItem(event));
        after(Api.INTEGRATOR).body("items.id", hasItem(event));
        after(Api.AGENT2).body("items.id", not(hasItem(event)));
    }

    @Test
    void restrictedItem_isToldToWhoHasAPartOnly() throws SQLException {
        try (var connection = Database.application(); var statement = connection.createStatement()) {
            statement.execute("insert into restriction (item_id, reason, by_id, at) values ('%s', 'private', '%s', clock_timestamp())"
                    .formatted(item, desk.people().get("manager")));
            statement.execute("insert into participant (item_id, person_id, part) values ('%s', '%s', 'OWNER')"
                    .formatted(item, desk.people().get("agent2")));
            connection.commit();
        }
        var event = written(new Subject("thing", item, null, desk.frontDesk())).toString();
        after(Api.AGENT).body("items.id", not(hasItem(event)));
        after(Api.MANAGER).body("items.id", not(hasItem(event)));
        after(Api.AGENT2).body("items.id", hasItem(event));
    }

    @Test
    void customer_isToldToTheWholeDesk() throws SQLException {
        var event = written(new Subject("customer", customer, customer, null)).toString();
        after(Api.AGENT).body("items.id", hasItem(event));
        after(Api.AGENT2).body("items.id", hasItem(event)).body("items.find { it.id == '" + event + "' }.data.code", equalTo("a"));
    }

    @Test
    void consent_isToldToPeopleOnly() {
        var known = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Lena", "language", "de"));
        Api.AGENT.post("/customers/{id}/consents", Map.of("purpose", "SURVEYS", "given", true, "wordingVersion", "2026-1",
                "channel", "telephone"), known).statusCode(200);
        after(Api.AGENT).body("items.type", hasItem("dev.rapport.customer.consent-recorded"));
        after(Api.INTEGRATOR).body("items.type", hasItem("dev.rapport.customer.created"))
                .body("items.type", not(hasItem("dev.rapport.customer.consent-recorded")));
    }

    @Test
    void person_isToldToAdministratorsOnly() throws SQLException {
        var event = written(Subject.ofDesk("person", UUID.randomUUID())).toString();
        after(Api.AGENT).body("items.id", not(hasItem(event)));
        after(Api.ADMINISTRATOR).body("items.id", hasItem(event));
    }

    @Test
    void onBehalf_isNotToldToMachines() {
        var known = Api.AGENT.post("/customers", Map.of("kind", "CORPORATE", "internal", false, "name", "Acme", "language", "en")).extract().<String>path("id");
        var ada = Api.AGENT.post("/customers/{id}/contact-persons", Map.of("name", "Ada", "may", List.of("ASK")), known)
                .extract().<String>path("contactPersons[0].id");
        Api.AGENT.create("/needs", Map.of("customerId", known, "teamId", desk.frontDesk(), "kind", "ADVICE", "channel", "telephone", "statement", "Which?",
                "contactPersonId", ada));
        var created = "items.find { it.type == 'dev.rapport.need.created' }.data";
        after(Api.AGENT).body(created + ".onBehalf.contactPersonId", equalTo(ada));
        after(Api.INTEGRATOR).body(created + ".channel", equalTo("telephone")).body(created + ".onBehalf", nullValue());
    }

    @Test
    void code_isToldToAllWhoMayReadIt() throws SQLException {
        var event = written(Subject.ofDesk("code", UUID.randomUUID())).toString();
        List.of(Api.AGENT, Api.INTEGRATOR).forEach(user -> after(user).body("items.find { it.id == '" + event + "' }.data.code", equalTo("a")));
        after(Api.ADMINISTRATOR).body("items.find { it.id == '" + event + "' }.data", nullValue());
    }

    @Test
    void administrator_isToldEverythingWithoutData() throws SQLException {
        var event = written(new Subject("thing", item, customer, desk.frontDesk())).toString();
        after(Api.ADMINISTRATOR).body("items.id", hasItem(event)).body("items.findAll { it.data != null }", hasSize(0));
    }

    @Test
    void nothingNew_answersTheSamePlace() {
        after(Api.AGENT).body("items", hasSize(0)).body("next", equalTo(place))
                .header("Link", equalTo("</api/v1/events?after=" + place + ">; rel=\"next\""));
    }

    @Test
    void feed_goesOnInsideAndBetweenPages() throws SQLException {
        var written = new ArrayList<String>();
        for (var count = 0; count < 5; count++) {
            written.add(written(new Subject("thing", item, null, desk.frontDesk())).toString());
        }
        var first = Api.AGENT.get("/events?limit=2&after=" + place).header("Link", startsWith("</api/v1/events?limit=2&after="))
                .body("items.id", equalTo(written.subList(0, 2))).extract();
        Api.AGENT.get("/events?after=" + first.<String>path("items[0].position")).body("items.id", equalTo(written.subList(1, 5)));
        Api.AGENT.get("/events?after=" + first.<String>path("next")).body("items.id", equalTo(written.subList(2, 5)));
    }

    @Test
    void manyInvisibleEvents_areNotInTheWay() throws SQLException {
        try (var connection = Database.application(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into journal (event_id, at, actor_id, role, subject_type, subject_id, item_id, type, payload)
                    select gen_random_uuid(), clock_timestamp(), gen_random_uuid(), 'desk', 'other', gen_random_uuid(), gen_random_uuid(), 'other.seen', '{}'
                      from generate_series(1, 2500)""");
            connection.commit();
        }
        var event = written(new Subject("thing", item, null, desk.frontDesk())).toString();
        assertEquals(List.of(event), new Follower(Api.AGENT, place).walk().seen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "_____________________w", "%20", "~~~"})
    void forgedPlace_isRefused(String forged) {
        Api.AGENT.get("/events?after=" + forged).statusCode(400).body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void unknownParameter_isRefused() {
        Api.AGENT.get("/events?cursor=abc").statusCode(400).body("code", equalTo("PARAMETER_UNKNOWN"));
    }

    private ValidatableResponse after(Api user) {
        return user.get("/events?after=" + place).statusCode(200);
    }

    private static UUID written(Subject subject) throws SQLException {
        try (var connection = Database.application()) {
            var event = JournalRows.add(connection, subject);
            connection.commit();
            return event;
        }
    }
}
