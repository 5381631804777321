package dev.rapport.ground.notice;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.MailReceiver;
import dev.rapport.Mailbox;
import dev.rapport.Tables;
import dev.rapport.ground.journal.Subject;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Messages go out at least once, at most once as far as the mail server answers, and what becomes of them is told. */
@QuarkusTest
@WithTestResource(value = MailReceiver.class, scope = TestResourceScope.GLOBAL)
class OutboxTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private UUID agent;

    @BeforeEach
    void open() {
        agent = Desk.open().people().get("agent");
    }

    private MessageView queued(String address, String language, String text) {
        var thing = new Subject("thing", UUID.randomUUID(), null, Desk.open().frontDesk());
        return SentMessages.reply(thing, agent, address, language, text);
    }

    private static Clock in(Duration later) {
        return Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
    }

    private static String status(MessageView message) {
        return Api.AGENT.get("/messages/{id}", message.id()).statusCode(200).extract().path("status");
    }

    @Test
    void queued_isSentOnceWithItsText() {
        var address = Mailbox.address("nadia");
        var message = queued(address, "de-AT", "wir kommen am Montag.\nBis dann!");
        assertEquals("QUEUED", status(message));
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        SentMessages.sweep(in(WEEK));
        var mails = Mailbox.to(address);
        assertEquals(1, mails.size());
        assertEquals("Ihre Anfrage N-4TQ7-M2K", mails.get(0).subject());
        assertEquals("""
                Guten Tag,

                wir kommen am Montag.
                Bis dann!

                Wenn Sie antworten, nennen Sie bitte Ihr Zeichen N-4TQ7-M2K.""", mails.get(0).text());
        assertEquals("<" + message.id() + "@example.org>", mails.get(0).messageId());
        assertEquals("de", mails.get(0).language());
        Api.AGENT.get("/messages/{id}", message.id()).body("status", equalTo("SENT")).body("attempts", equalTo(1))
                .body("nextAttemptAt", nullValue()).body("template", equalTo("reply")).body("templateVersion", equalTo(1));
    }

    @Test
    void queued_inArabic_arrivesInArabic() {
        var address = Mailbox.address("amal");
        queued(address, "ar", "سنصل يوم الاثنين.");
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        assertEquals("طلبكم N-4TQ7-M2K", Mailbox.to(address).get(0).subject());
        assertTrue(Mailbox.to(address).get(0).text().contains("\n\nسنصل يوم الاثنين.\n\n"));
    }

    @Test
    void script_inASlot_staysText() {
        var address = Mailbox.address("mallory");
        var script = "<script>alert(1)</script> {reference} {#if true}{cdi:clock} \\{text}";
        queued(address, "en", script);
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        assertTrue(Mailbox.to(address).get(0).text().contains(script));
    }

    @Test
    void refusedForGood_isBouncedAndToldToTheSender() {
        var message = queued(Mailbox.address("refused"), "en", "Hello");
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        Api.AGENT.get("/messages/{id}", message.id()).body("status", equalTo("BOUNCED")).body("refusedWith", equalTo("550"));
        Api.AGENT.get("/notices?unread=true&limit=100")
                .body("items.findAll { it.kind == 'message-bounced' }.facts.messageId", hasItem(message.id().toString()))
                .body("items.find { it.facts.messageId == '" + message.id() + "' }.aboutId", equalTo(message.aboutId().toString()));
        Api.AGENT2.get("/notices?limit=100").body("items.findAll { it.facts.messageId == '" + message.id() + "' }", empty());
        assertEquals(List.of("message.queued", "message.bounced"), JournalOfMessages.types(message.id()));
    }

    @Test
    void addressThatNobodyCanWriteTo_isBouncedAndHoldsUpNothing() {
        var message = queued(Mailbox.address("zora"), "en", "Hello");
        Tables.change("update message set address = 'zora(home)@example.org' where id = ?", message.id());
        var other = queued(Mailbox.address("nadia"), "en", "Hello");
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        Api.AGENT.get("/messages/{id}", message.id()).body("status", equalTo("BOUNCED")).body("refusedWith", equalTo("5.1.3"));
        assertEquals("SENT", status(other));
    }

    @Test
    void domainInOtherLetters_isWrittenAsEveryMailServerReadsIt() {
        var name = "zora-" + UUID.randomUUID();
        var message = queued(name + "@bücher.example", "en", "Hello");
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        assertEquals("SENT", status(message));
        assertEquals(1, Mailbox.to(name + "@xn--bcher-kva.example").size());
        Api.AGENT.get("/messages/{id}", message.id()).body("address", equalTo(name + "@bücher.example"));
    }

    @Test
    void weMayNotWriteThere_isKeptAndHoldsUpNothing() {
        var message = queued(Mailbox.address("denied"), "en", "Hello");
        var other = queued(Mailbox.address("nadia"), "en", "Hello");
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        assertEquals(List.of("QUEUED", "SENT"), List.of(status(message), status(other)));
    }

    @Test
    void takenLater_isTriedAgainAfterAWhile() {
        var address = Mailbox.address("later");
        var message = queued(address, "en", "Hello");
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        SentMessages.sweep(in(Duration.ofSeconds(30)));
        assertEquals("QUEUED", status(message));
        assertEquals(List.of(), Mailbox.to(address));
        SentMessages.sweep(in(Duration.ofSeconds(90)));
        assertEquals("SENT", status(message));
        assertEquals(1, Mailbox.to(address).size());
    }

    @Test
    void serverAway_endsTheSweepAndLosesNothing() {
        var message = queued(Mailbox.address("away"), "en", "Hello");
        Tables.change("update message set next_attempt_at = '2001-01-01T00:00:00Z' where id = ?", message.id());
        var other = queued(Mailbox.address("nadia"), "en", "Hello");
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        assertEquals(List.of("QUEUED", "QUEUED"), List.of(status(message), status(other)));
        SentMessages.sweep(in(Duration.ofSeconds(90)));
        assertEquals(List.of("SENT", "SENT"), List.of(status(message), status(other)));
    }

    @Test
    void triedTooOften_failsAndIsToldToTheSender() {
        var address = Mailbox.address("nadia");
        var message = queued(address, "en", "Hello");
        Tables.change("update message set attempts = ? where id = ?", Outbox.MOST_ATTEMPTS, message.id());
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        assertEquals("FAILED", status(message));
        assertEquals(List.of(), Mailbox.to(address));
        Api.AGENT.get("/notices?unread=true&limit=100")
                .body("items.findAll { it.kind == 'message-failed' }.facts.messageId", hasItem(message.id().toString()));
    }

    @Test
    void twoSweepsAtOnce_sendOnce() {
        var address = Mailbox.address("nadia");
        for (var index = 0; index < 20; index++) {
            queued(address, "en", "Message " + index);
        }
        var clock = in(Duration.ofSeconds(1));
        var other = CompletableFuture.runAsync(() -> SentMessages.sweep(clock));
        SentMessages.sweep(clock);
        other.join();
        assertEquals(20, Mailbox.to(address).size());
        assertEquals(20, Mailbox.to(address).stream().map(mail -> mail.text()).distinct().count());
    }

    @Test
    void killedAfterSending_isSentAgainWithTheSameId() {
        var address = Mailbox.address("nadia");
        var message = queued(address, "en", "Hello");
        SentMessages.sweep(in(Duration.ofSeconds(1)));
        Tables.change("update message set status = 'QUEUED', next_attempt_at = queued_at + interval '1 minute', sent_at = null where id = ?", message.id());
        SentMessages.sweep(in(Duration.ofSeconds(90)));
        assertEquals(2, Mailbox.to(address).size());
        assertEquals(1, Mailbox.to(address).stream().map(mail -> mail.messageId()).distinct().count());
    }

    @Test
    void reportBeforeTheAnswer_stays() {
        var message = queued(Mailbox.address("nadia"), "en", "Hello");
        Api.INTEGRATOR.post("/messages/{id}/delivery", Map.of(), message.id()).statusCode(200).body("status", equalTo("DELIVERED"));
        SentMessages.await(() -> SentMessages.bean(MessageService.class).sent(message.id(), dev.rapport.ground.auth.Actor.desk(Instant.now())));
        assertEquals("DELIVERED", status(message));
    }

    @Test
    void itsList_isSeenAsTheItem() {
        var message = queued(Mailbox.address("nadia"), "en", "Hello");
        Api.AGENT.get("/messages?itemId={item}", message.itemId()).statusCode(200).body("items", hasSize(1));
        Api.AGENT2.get("/messages?itemId={item}", message.itemId()).statusCode(200).body("items", empty());
        Api.AGENT2.get("/messages/{id}", message.id()).statusCode(404);
        Api.ADMINISTRATOR.get("/messages/{id}", message.id()).statusCode(403);
    }
}
