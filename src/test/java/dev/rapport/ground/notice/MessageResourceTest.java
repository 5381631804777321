package dev.rapport.ground.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Mailbox;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Sha256;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MessageResourceTest {
    private static final Api SUPERVISOR2 = new Api("supervisor2");

    private final String address = Mailbox.address("zora");
    private UUID agent;
    private Subject thing;

    @BeforeEach
    void open() {
        agent = Desk.open().people().get("agent");
        thing = new Subject("thing", UUID.randomUUID(), null, Desk.open().frontDesk());
    }

    private MessageView queued() {
        return SentMessages.reply(thing, agent, address, "fr", "the words");
    }

    private Refusal refused(Map<String, Object> changes) {
        var all = new HashMap<String, Object>(Map.of("address", address, "channel", "e-mail", "template", "reply", "slots", Map.of("reference", "N-1", "text", "a")));
        all.putAll(changes);
        @SuppressWarnings("unchecked")
        var slots = (Map<String, String>) all.get("slots");
        var message = new NewMessage(thing, (String) all.get("address"), (String) all.get("channel"), "en", (String) all.get("template"), slots);
        return assertThrows(Refusal.class, () -> SentMessages.queue(message, agent));
    }

    @Test
    void read_tellsWhatWasWritten() {
        var message = queued();
        var told = Api.AGENT.get("/messages/{id}", message.id()).statusCode(200).header("ETag", "\"0\"").body("address", equalTo(address))
                .body("language", equalTo("en")).body("aboutId", equalTo(thing.id().toString())).body("byId", equalTo(agent.toString())).extract().jsonPath();
        assertEquals(HexFormat.of().formatHex(Sha256.of(told.getString("subject") + "\n\n" + told.getString("body"))), told.getString("sha256"));
    }

    @Test
    void read_byAnIntegrator_tellsNeitherAddressNorText() {
        var message = queued();
        Api.INTEGRATOR.get("/messages/{id}", message.id()).statusCode(200).body("address", nullValue()).body("subject", nullValue())
                .body("body", nullValue()).body("sha256", equalTo(message.sha256()));
        Api.INTEGRATOR.get("/messages?itemId={item}", thing.id()).body("items.address", contains(nullValue()));
    }

    @Test
    void list_followsTheItemToItsNewTeam() {
        queued();
        Tables.change("insert into moved (item_id, team_id) values (?, ?)", thing.id(), Desk.open().backOffice());
        Api.AGENT.get("/messages?itemId={item}&count=true", thing.id()).body("count", equalTo(0));
        Api.AGENT2.get("/messages?itemId={item}&count=true", thing.id()).body("count", equalTo(1)).body("items[0].address", equalTo(address));
    }

    @Test
    void list_isPagedByAge() {
        var messages = List.of(queued().id().toString(), queued().id().toString(), queued().id().toString());
        String next = Api.AGENT.get("/messages?itemId={item}&limit=2", thing.id()).body("items.id", equalTo(messages.subList(0, 2))).extract().path("next");
        Api.AGENT.get("/messages?itemId={item}&limit=2&cursor={next}", thing.id(), next).body("items.id", contains(messages.get(2)));
    }

    @Test
    void report_ofDelivery_isKeptOnce() {
        var message = queued();
        Api.INTEGRATOR.post("/messages/{id}/delivery", "", message.id()).statusCode(200).body("status", equalTo("DELIVERED"))
                .body("deliveredAt", notNullValue()).body("nextAttemptAt", nullValue());
        Api.INTEGRATOR.post("/messages/{id}/delivery", "", message.id()).statusCode(409).body("code", equalTo("MESSAGE_STATE"));
        Api.INTEGRATOR.post("/messages/{id}/bounce", Map.of(), message.id()).statusCode(409).body("code", equalTo("MESSAGE_STATE"));
    }

    @Test
    void report_ofABounce_isToldToTheSender() {
        var message = queued();
        Api.INTEGRATOR.post("/messages/{id}/bounce", Map.of("code", "5.1.1"), message.id()).statusCode(200).body("status", equalTo("BOUNCED"))
                .body("refusedWith", equalTo("5.1.1")).body("address", nullValue());
        Api.AGENT.get("/notices?limit=1").body("items[0].kind", equalTo("message-bounced")).body("items[0].itemId", equalTo(thing.id().toString()))
                .body("items[0].facts.messageId", equalTo(message.id().toString()));
    }

    private void bounce(UUID sender) {
        var message = SentMessages.reply(thing, sender, address, "en", "the words");
        Api.INTEGRATOR.post("/messages/{id}/bounce", Map.of(), message.id()).statusCode(200);
    }

    private long toldOf(Api who) {
        return who.get("/notices?limit=100").extract().jsonPath().getList("items.findAll { it.itemId == '" + thing.id() + "' }").size();
    }

    @Test
    void report_ofABounceOfWhatTheDeskWrote_isToldToTheTeamsSupervisors() {
        bounce(Actor.desk(Instant.now()).id());
        assertEquals(List.of(1L, 0L, 0L), List.of(toldOf(Api.SUPERVISOR), toldOf(Api.AGENT), toldOf(SUPERVISOR2)));
    }

    @Test
    void report_ofABounceOfWhatTheDeskWrote_isToldWhereTheItemIsNow() {
        Tables.change("insert into moved (item_id, team_id) values (?, ?)", thing.id(), Desk.open().backOffice());
        Tables.change("insert into participant (item_id, person_id, part) values (?, ?, 'OWNER')", thing.id(), Desk.open().people().get("integrator"));
        bounce(Actor.desk(Instant.now()).id());
        assertEquals(List.of(0L, 1L), List.of(toldOf(Api.SUPERVISOR), toldOf(SUPERVISOR2)));
    }

    @Test
    void report_ofABounceToSomebodyAway_isToldToTheirDeputy() {
        var name = "away-" + UUID.randomUUID();
        var away = Api.ADMINISTRATOR.create("/people", Map.of("userName", name, "displayName", name, "language", "en"));
        Tables.change("insert into absence (id, version, person_id, deputy_id, from_at, until_at) values (gen_random_uuid(), 0, ?, ?, now() - interval '1 hour',"
                + " now() + interval '1 hour')", away, agent);
        bounce(away);
        assertEquals(List.of(1L, 0L), List.of(toldOf(Api.AGENT), toldOf(Api.SUPERVISOR)));
    }

    @Test
    void report_ofAnotherTeamsMessage_isNotFound() {
        var message = queued();
        Api.AGENT2.post("/messages/{id}/bounce", Map.of(), message.id()).statusCode(404);
        Api.AGENT2.post("/messages/{id}/delivery", "", message.id()).statusCode(404);
    }

    @Test
    void journal_saysIdsAndCodesOnly() {
        var message = queued();
        Api.INTEGRATOR.post("/messages/{id}/bounce", Map.of("code", "550"), message.id()).statusCode(200);
        assertEquals(List.of("message.queued", "message.bounced"), JournalOfMessages.types(message.id()));
        var told = String.join("\n", JournalOfMessages.payloads(message.id()));
        assertTrue(told.contains("reply") && told.contains(thing.id().toString()), told);
        assertTrue(!told.contains(address) && !told.contains("words"), told);
    }

    @Test
    void queue_withoutASlot_isRefused() {
        assertEquals(ErrorCode.SLOT_MISSING, refused(Map.of("slots", Map.of("text", "a"))).code());
        assertEquals(ErrorCode.SLOT_UNKNOWN, refused(Map.of("slots", Map.of("text", "a", "reference", "b", "order", "c"))).code());
    }

    @Test
    void queue_byNoTemplate_isRefused() {
        assertEquals(ErrorCode.REFERENCE_UNKNOWN, refused(Map.of("template", "no-such")).code());
    }

    @Test
    void queue_onAnotherChannel_isRefused() {
        assertEquals("/channel", refused(Map.of("channel", "letter")).errors().get(0).pointer());
    }

    @Test
    void queue_toNoAddress_isRefused() {
        for (var none : List.of("zora", "zora@example.org, all@example.org", "zora@example.org\nBcc: a@b.c", "Zora <zora@example.org>", "a".repeat(320) + "@example.org")) {
            assertEquals("/address", refused(Map.of("address", none)).errors().get(0).pointer(), none);
        }
    }
}
