package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Mailbox;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.SentMessages;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CustomerLettersTest {
    private final String address = Mailbox.address("nadia");

    private static Subject thingOf(UUID customer) {
        return new Subject("thing", UUID.randomUUID(), customer, Desk.open().frontDesk());
    }

    private Subject reachable() {
        return thingOf(Customers.withContact(Customers.email(address)));
    }

    private static boolean written(CustomerLetters letters, Subject item) {
        return SentMessages.inTransaction(() -> letters.write(item, "reply", address -> Map.of("reference", "N-1", "text", "In " + address.language()),
                Actor.desk(Instant.now())));
    }

    @Test
    void write_toACustomerWithAnAddress_isQueued() {
        var item = reachable();
        assertTrue(written(SentMessages.bean(CustomerLetters.class), item));
        Api.AGENT.get("/messages?itemId={item}", item.id()).body("items.address", contains(address)).body("items.language", contains("en"));
    }

    @Test
    void write_toACustomerWithoutAddress_isLeftToPeople() {
        assertFalse(written(SentMessages.bean(CustomerLetters.class), thingOf(Customers.create())));
    }

    @Test
    void write_withoutMailServer_queuesNothing_andIsLeftToPeople() {
        var item = reachable();
        assertFalse(written(new CustomerLetters(SentMessages.bean(Addresses.class), SentMessages.withoutMailServer()), item));
        Api.AGENT.get("/messages?itemId={item}", item.id()).body("items", empty());
    }
}
