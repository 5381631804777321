package dev.rapport.serve.privacy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.job.Imports;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.SentMessages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@DisplayName("Standards, privacy: access is a job with a release and a clock")
class Privacy_AccessTest {
    private final String mark = UUID.randomUUID().toString();
    private UUID customer;
    private String request;
    private UUID restricted;

    @BeforeEach
    void known() {
        customer = Api.AGENT.create("/customers", Map.of("kind", "CORPORATE", "internal", false, "name", "Held of " + mark, "language", "en",
                "contacts", List.of(Map.of("type", "EMAIL", "value", "own." + mark + "@example.org"))));
    }

    @Test
    void whatIsHeld_isPutTogether_lookedAt_released_givenAndRemoved() {
        held();
        asked();
        Imports.sweep();
        Api.AGENT.get("/access-requests/{id}", request).body("status", equalTo("READY")).body("lines", greaterThan(8)).body("allowed", equalTo(List.of()));
        Api.SUPERVISOR.get("/access-requests/{id}/content", request).statusCode(409).body("code", equalTo("ACCESS_STATE"));
        post("release").statusCode(409).body("code", equalTo("ACCESS_UNREAD"));
        told(Api.MANAGER);
        post("release").statusCode(200).body("status", equalTo("RELEASED")).body("contentUntil", notNullValue()).body("allowed", contains("READ_CONTENT"));
        Api.AGENT.get("/promises?itemId={id}", request).body("items.standing", contains("KEPT"));
        told(Api.SUPERVISOR);
        Api.AGENT.get("/access-requests/{id}/content", request).statusCode(403);
        assertEquals("{\"status\": \"RELEASED\"}", Tables.journalled("access-request.content-read", UUID.fromString(request)));
        sweepAfter(29);
        Api.SUPERVISOR.get("/access-requests/{id}/content", request).statusCode(200);
        sweepAfter(31);
        Api.SUPERVISOR.get("/access-requests/{id}/content", request).statusCode(409);
        assertEquals("0", Tables.text("select count(*)::text from access_part where request_id = '" + request + "'"));
    }

    private void held() {
        var team = Desk.open().frontDesk();
        restricted = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "ADVICE", "channel", "telephone",
                "statement", "Secret of " + mark));
        Api.SUPERVISOR.post("/needs/{id}/restriction", Map.of("reason", "Relative of " + mark), restricted).statusCode(200);
        List.of("own.", "third.").forEach(whose -> SentMessages.reply(new Subject("thing", UUID.randomUUID(), customer, team),
                Desk.open().people().get("agent"), whose + mark + "@example.org", "en", "Written"));
        Api.AGENT.post("/customers/{id}/contact-persons", Map.of("name", "Third " + mark, "may", List.of("ASK"),
                "contacts", List.of(Map.of("type", "EMAIL", "value", "third." + mark + "@example.org"))), customer).statusCode(200);
        Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "ADVICE", "channel", "telephone",
                "statement", "Said by " + mark));
        var contact = Api.AGENT.post("/interactions", Map.of("customerId", customer, "channel", "telephone", "direction", "IN")).statusCode(201)
                .extract().<String>path("interaction.id");
        Api.AGENT.post("/customers/{id}/specific-needs", Map.of("category", "AGE", "adjustment", "Slowly for " + mark, "basis", "vital-interests",
                "purpose", "To be heard"), customer).statusCode(201);
        Api.AGENT.get("/customers/{id}/adjustments?item={item}", customer, contact).statusCode(200);
    }

    private void asked() {
        var received = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        var due = received.atZone(ZoneOffset.UTC).toLocalDate().plusMonths(1).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var asked = Api.AGENT.post("/customers/{id}/access-requests", Map.of("teamId", Desk.open().frontDesk(), "channel", "letter", "receivedAt", received.toString()),
                customer).statusCode(201).body("status", equalTo("COLLECTING")).extract();
        request = asked.path("id");
        Api.AGENT.get("/promises?itemId={id}", request).body("items.measure", contains("ACCESS")).body("items.reference", contains(asked.<String>path("reference")))
                .body("items.dueAt", contains(due.toString()));
        Api.AGENT2.get("/access-requests/{id}", request).statusCode(404);
        Api.AGENT.get("/access-requests?status=COLLECTING&teamId={team}", Desk.open().frontDesk()).body("items.id", hasItem(request));
        // who waits to be told is told before they are erased
        var erasure = Api.AGENT.post("/customers/{id}/erasure-requests", Map.of("teamId", Desk.open().frontDesk(), "channel", "letter"), customer).statusCode(201)
                .extract().<String>path("id");
        Api.MANAGER.post("/erasure-requests/{id}/decision", Map.of("outcome", "GRANTED"), erasure).statusCode(409)
                .body("detail", containsString("ACCESS_REQUEST: 1 (" + asked.path("reference") + ")"));
    }

    /** All that is held of the customer and nothing of others. */
    private void told(Api who) {
        var answer = who.get("/access-requests/{id}/content", request).statusCode(200).header("Content-Disposition", containsString("attachment")).extract();
        var lines = answer.asString();
        assertEquals(Api.MANAGER.get("/access-requests/{id}", request).extract().<Integer>path("lines"),
                (int) lines.lines().filter(line -> JsonPath.from(line).getString("section") != null).count());
        Stream.of("Held of " + mark, "Said by " + mark, "Slowly for " + mark, "vital-interests", "specific-need.adjustments-read", "\"role\": \"agent\"",
                "\"section\":\"withheld\"", "contact-persons").forEach(text -> assertTrue(lines.contains(text), text));
        var reference = Tables.text("select reference from need where id = '" + restricted + "'");
        Stream.of("\"address\": \"own." + mark, "\"because\": \"It is restricted.\", \"reference\": \"" + reference, "\"purposes\": [\"To be heard\"]",
                "\"itemType\": \"interaction\"").forEach(text -> assertTrue(lines.contains(text), text));
        Stream.of("Secret of " + mark, "Relative of " + mark, "Third " + mark, "third." + mark, Desk.open().people().get("agent").toString())
                .forEach(text -> assertFalse(lines.contains(text), text));
        assertEquals("0", Tables.text("select count(*)::text from access_part where request_id = '" + request + "' and position('" + mark + "'::bytea in sealed) > 0"));
    }

    @Test
    void access_refused_removesWhatWasPutTogether() {
        collected(Api.MANAGER, customer);
        Api.MANAGER.get("/access-requests/{id}/content", request).statusCode(409);
        Api.MANAGER.post("/access-requests/{id}/refusal", Map.of("reason", "identity"), request).statusCode(409).body("code", equalTo("FOUR_EYES"));
        collected(Api.AGENT, customer);
        Api.MANAGER.post("/access-requests/{id}/refusal", Map.of("reason", "because"), request).statusCode(422);
        Api.MANAGER.post("/access-requests/{id}/refusal", Map.of("reason", "identity"), request).statusCode(200).body("status", equalTo("REFUSED"));
        Api.MANAGER.get("/access-requests/{id}/content", request).statusCode(409);
        assertEquals("0", Tables.text("select count(*)::text from access_part where request_id = '" + request + "'"));
    }

    @Test
    void customer_mergedSince_isToldOfAnew() {
        collected(Api.AGENT, customer);
        survivor();
        Api.MANAGER.get("/access-requests/{id}/content", request).statusCode(409).body("code", equalTo("ACCESS_STATE"));
        sweepAfter(0);
        Imports.sweep();
        var lines = content();
        Stream.of("Held of " + mark, "Survivor of " + mark, "own." + mark).forEach(text -> assertTrue(lines.contains(text), text));
    }

    @Test
    void access_undecided_isNotKeptForEver_andHoldsUpNoErasure() {
        collected(Api.AGENT, customer);
        sweepAfter(31);
        Api.MANAGER.get("/access-requests/{id}", request).body("status", equalTo("READY")).body("contentUntil", nullValue()).body("allowed", contains("REFUSE"));
        Api.SUPERVISOR.get("/notices?limit=100").body("items.findAll { it.kind == 'access-undecided' && it.aboutId == '" + request + "' }.size()", equalTo(1));
        var erasure = Api.AGENT.post("/customers/{id}/erasure-requests", Map.of("teamId", Desk.open().frontDesk(), "channel", "letter"), customer).statusCode(201)
                .extract().<String>path("id");
        Api.MANAGER.get("/erasure-requests/{id}", erasure).body("duties", equalTo(List.of()));
    }

    @Test
    void customer_separatedSince_isToldOfAnew_withoutTheOther() {
        var survivor = survivor();
        collected(Api.AGENT, survivor);
        assertTrue(content().contains("own." + mark));
        Api.AGENT.request().post("/api/v1/customers/{id}/merges/{merge}/undoing", survivor, Api.AGENT.get("/customers/{id}", survivor).extract().path("merges[0].id"))
                .then().statusCode(200);
        Api.MANAGER.get("/access-requests/{id}/content", request).statusCode(409).body("code", equalTo("ACCESS_STATE"));
        post("release").statusCode(409).body("code", equalTo("ACCESS_STATE"));
        sweepAfter(0);
        Imports.sweep();
        var lines = content();
        assertTrue(lines.contains("Survivor of " + mark));
        assertFalse(lines.contains("own." + mark));
    }

    private UUID survivor() {
        var survivor = Api.AGENT.create("/customers", Map.of("kind", "CORPORATE", "internal", false, "name", "Survivor of " + mark, "language", "en"));
        Api.AGENT.post("/customers/{id}/merges", Map.of("absorb", customer), survivor).statusCode(200);
        return survivor;
    }

    private void collected(Api by, UUID of) {
        request = by.post("/customers/{id}/access-requests", Map.of("teamId", Desk.open().frontDesk(), "channel", "letter"), of).statusCode(201)
                .extract().path("id");
        Imports.sweep();
    }

    private String content() {
        return Api.MANAGER.get("/access-requests/{id}/content", request).statusCode(200).extract().asString();
    }

    private ValidatableResponse post(String verb) {
        return Api.MANAGER.post("/access-requests/{id}/" + verb, Map.of(), request);
    }

    private static void sweepAfter(int days) {
        SentMessages.await(() -> SentMessages.bean(PrivacySweep.class).sweep(Actor.desk(Instant.now().plus(Duration.ofDays(days)))));
    }
}
