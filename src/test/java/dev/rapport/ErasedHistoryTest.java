package dev.rapport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.ground.job.Imports;
import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@DisplayName("Standards, privacy: erasure is a request with a decision, and leaves the skeleton")
class ErasedHistoryTest {
    /** Hold codes, instants and tags, in which no mark can stand. */
    private static final Set<String> NO_WORDS = Set.of("customer.zone", "customer_contact_person.language", "customer_representative.language",
            "message.next_attempt_at", "message.status", "message.ended_at", "link.withdrawn_at", "specific_need.withdrawn_at",
            "interaction.praise_agreed", "interaction.ended_at", "erasure_request.note");
    private static final String FIGURES = """
            select string_agg(f, ' ' order by f) from (
              select concat_ws(' ', 'need', kind, status, episode, count(*)) as f from need where customer_id = '%1$s' group by kind, status, episode
              union all select concat_ws(' ', 'promise', measure, state, count(*), max(stopped_at - started_at)) from promise where customer_id = '%1$s' group by measure, state
              union all select concat_ws(' ', 'choice', c.status, decline_reason, count(*)) from choice c join offer o on o.id = c.offer_id where o.customer_id = '%1$s' group by c.status, decline_reason
              union all select concat_ws(' ', 'interaction', channel, live, honoured, count(*)) from interaction where customer_id = '%1$s' group by channel, live, honoured
              union all select concat_ws(' ', 'journal', type, count(*)) from journal where customer_id = '%1$s' and type not like 'customer.%%' and type not like 'erasure%%' group by type
              union all select concat_ws(' ', 'message', template, language, count(*)) from message where customer_id = '%1$s' group by template, language) all_of_them""";

    /** What could still be opened, sent or followed. */
    private static final String ALIVE = """
            select concat_ws(' ', (select count(*) from customer_key where customer_id = c.id),
              (select count(*) from specific_need where customer_id = c.id and row_key is not null),
              (select count(*) from message where customer_id = c.id and status = 'QUEUED'),
              (select count(*) from link where customer_id = c.id and withdrawn_at is null)) from customer c where c.id = '%s'""";

    @TestHTTPResource(value = "", management = true)
    URI management;

    private PlantedHistory planted;
    private String request;

    @Test
    void erasure_askedFor_putOff_granted_leavesNothingButTheSkeleton() {
        try (var log = new LogRecords()) {
            planted = new PlantedHistory();
            assertEquals(List.of(), unplanted(), "plant a mark in these columns, so that their erasure is seen");
            var open = Api.AGENT.create("/needs", Map.of("customerId", planted.customer, "teamId", Desk.open().frontDesk(), "kind", "ADVICE",
                    "channel", "telephone", "statement", planted.words("open")));
            asked();
            putOff(open);
            Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER"), open).statusCode(200);
            var figures = figures();
            kept();
            assertTrue(alive().matches("[1-9]\\d*( [1-9]\\d*){3}"), this::alive);
            granted();
            assertEquals("0 0 0 0", alive());
            assertEquals("", Tables.text("select encode(body_hash, 'hex') from once where key = '" + planted.customer + "'"));
            assertEquals(figures, figures());
            gone();
            staysErased();
            assertEquals(List.of(), log.all().stream().map(LogRecords::text).filter(line -> line.contains(planted.mark)).toList());
        }
    }

    private void asked() {
        var path = "/customers/{id}/erasure-requests";
        var body = Map.of("teamId", Desk.open().frontDesk(), "channel", "letter");
        request = Api.MANAGER.post(path, body, planted.customer).statusCode(201).body("status", equalTo("REQUESTED")).extract().path("id");
        Api.AGENT.post(path, body, planted.customer).statusCode(409).body("code", equalTo("CUSTOMER_RESTRICTED"));
        // who recorded it does not decide it
        decide(Map.of("outcome", "GRANTED")).statusCode(409).body("code", equalTo("FOUR_EYES"));
        Api.AGENT.post("/erasure-requests/{id}/withdrawal", Map.of(), request).statusCode(200).body("status", equalTo("WITHDRAWN"));
        request = Api.AGENT.post(path, body, planted.customer).statusCode(201).extract().path("id");
        Api.AGENT.get("/customers/{id}", planted.customer).body("restrictedAt", notNullValue());
        Api.AGENT.patch("/customers/{id}", "*", Map.of("language", "de"), planted.customer).statusCode(409).body("code", equalTo("CUSTOMER_RESTRICTED"));
        consent(true).statusCode(409);
        consent(false).statusCode(200);
    }

    private ValidatableResponse consent(boolean given) {
        return Api.AGENT.post("/customers/{id}/consents", Map.of("purpose", "SURVEYS", "given", given, "wordingVersion", "S1", "channel", "telephone"), planted.customer);
    }

    private ValidatableResponse decide(Map<String, Object> decision) {
        return Api.MANAGER.post("/erasure-requests/{id}/decision", decision, request);
    }

    private void putOff(UUID open) {
        var reference = Api.AGENT.get("/needs/{id}", open).extract().<String>path("reference");
        decide(Map.of("outcome", "GRANTED")).statusCode(409).body("code", equalTo("DUTY_OPEN")).body("detail", containsString("OPEN_NEED: 1 (" + reference + ")"));
        decide(Map.of("outcome", "PUT_OFF")).statusCode(422).body("errors.pointer", contains("/reason", "/reviewAt"));
        decide(Map.of("outcome", "PUT_OFF", "reason", "open-matter")).statusCode(422).body("errors.pointer", contains("/reviewAt"));
        decide(Map.of("outcome", "PUT_OFF", "reason", "open-matter", "reviewAt", PlantedHistory.in(30), "note", planted.words("claim"))).statusCode(200)
                .body("status", equalTo("PUT_OFF"));
        Api.AGENT.get("/erasure-requests/{id}", request).body("duties.kind", contains("OPEN_NEED")).body("duties.references.flatten()", contains(reference));
        Api.AGENT.get("/erasure-requests?status=PUT_OFF&teamId={team}", Desk.open().frontDesk()).body("items[0].id", equalTo(request));
        Api.AGENT2.get("/erasure-requests/{id}", request).statusCode(404);
    }

    private void granted() {
        decide(Map.of("outcome", "GRANTED", "note", planted.words("done"))).statusCode(200).body("jobId", notNullValue()).body("doneAt", nullValue());
        Imports.sweep();
        Imports.clean();
        Api.AGENT.get("/erasure-requests/{id}", request).body("status", equalTo("GRANTED")).body("doneAt", notNullValue()).body("note", nullValue());
        decide(Map.of("outcome", "GRANTED")).statusCode(409).body("code", equalTo("ERASURE_DECIDED"));
    }

    private void gone() {
        assertFalse(Tables.hold(planted.mark), () -> "still stands in " + holding(planted.mark));
        var hex = HexFormat.of().formatHex(planted.mark.getBytes(StandardCharsets.UTF_8));
        assertFalse(Tables.hold(hex), () -> "still stands in bytes of " + holding(hex));
        var measured = RestAssured.given().get(management.resolve("/q/metrics")).then().statusCode(200).extract().asString();
        assertFalse(measured.contains(planted.mark));
        Api.AGENT.get("/customers/{id}", planted.customer).statusCode(410).body("code", equalTo("CUSTOMER_ERASED"));
        Api.AGENT.get("/customers/{id}/timeline", planted.customer).statusCode(410);
        Api.SUPERVISOR.get("/needs/{id}", planted.need).statusCode(200).body("statement.text", equalTo("(erased)")).body("status", equalTo("CLOSED"))
                .body("allowed", empty());
        Api.MANAGER.get("/erased-customers?since={since}&limit=100", "2026-01-01T00:00:00Z").statusCode(200)
                .body("items.customerId", hasItem(planted.customer.toString()));
    }

    /** What a repeated request is known by, of which the answer is kept back. */
    private void kept() {
        Tables.change("insert into once (caller, operation, key, body_hash, status, at) values (?, ?, ?, ?, 201, now())", "agent",
                "POST /api/v1/customers/" + planted.customer + "/specific-needs", planted.customer.toString(), new byte[] {1, 2});
    }

    private void staysErased() {
        Api.INTEGRATOR.put("/customers/by-external-id/{system}/{id}", "*", planted.known, "shop", planted.mark).statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_ERASED"));
        var again = Imports.run(Imports.mapping("shop", "CUSTOMER", "id", "name", "kind=PUBLIC_MEMBER", "language=en"), "id,name\n" + planted.mark + ",Somebody\n");
        assertEquals(List.of("1 REFUSED EXTERNAL_ID_ERASED"), Imports.rows(again));
        var own = Map.of("system", "shop", "id", UUID.randomUUID().toString());
        var other = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Somebody else", "language", "en", "externalIds", List.of(own)));
        Api.AGENT.patch("/customers/{id}", "*", Map.of("externalIds", List.of(own, Map.of("system", "shop", "id", planted.mark))), other).statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_ERASED")).body("errors.pointer", contains("/externalIds"));
        Api.AGENT.post("/needs", Map.of("customerId", planted.customer, "teamId", Desk.open().frontDesk(), "kind", "ADVICE", "channel", "telephone",
                "statement", "Once more")).statusCode(422).body("errors.pointer", contains("/customerId"));
    }

    private String alive() {
        return Tables.text(ALIVE.formatted(planted.customer));
    }

    private String figures() {
        return Tables.text(FIGURES.formatted(planted.customer));
    }

    /** Columns that are declared to be dropped and told, of which no row holds the mark. */
    private List<String> unplanted() {
        return held().flatMap(held -> columns(held).filter(column -> !NO_WORDS.contains(held.table() + "." + column))
                .filter(column -> Tables.texts("select 1 from " + held.table() + " where strpos(" + column + "::text, ?) > 0 limit 1", planted.mark).isEmpty())
                .map(column -> held.table() + "." + column)).distinct().sorted().toList();
    }

    private static Stream<String> columns(Held held) {
        return held.dropped().keySet().stream().filter(column -> !held.hidden().contains(column));
    }

    private static String holding(String text) {
        return Tables.texts("select tablename from pg_tables where schemaname = 'public'").stream()
                .filter(table -> !Tables.texts("select 1 from " + table + " t where strpos(t::text, ?) > 0 limit 1", text).isEmpty()).collect(Collectors.joining(", "));
    }

    static Stream<Held> held() {
        return Arc.container().listAll(PersonalData.class).stream().flatMap(feature -> feature.get().held().stream());
    }
}
