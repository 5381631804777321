package dev.rapport.ground.link;

import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.LogRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class LinkSecrecyTest {
    @Inject
    LinkTables tables;

    private UUID team;

    @BeforeEach
    void openDesk() {
        team = Desk.open().frontDesk();
    }

    @Test
    void token_fromMakingToUse_isInNoLogAndNoTable() {
        try (var log = LogRecords.ofEveryLevel()) {
            var token = planted();
            var text = log.text();
            assertTrue(text.length() > 0, "nothing was logged");
            assertFalse(text.contains(token), "in the log");
            assertFalse(text.contains(token.substring(LinkToken.PREFIX.length())), "in the log without its prefix");
            names().forEach(table -> assertEquals(0, rowsWith(table, token), table));
        }
    }

    @Test
    void make_repeated_answersWithoutTheAddress() {
        var key = UUID.randomUUID().toString();
        var link = Map.of("acts", new String[] {"CONFIRM"}, "expiresAt", Bearer.inAnHour().toString());
        var location = Api.AGENT.request().header("Idempotency-Key", key).contentType("application/json").body(link)
                .post("/api/v1/linked-things/{team}/{thing}/links", team, team).then().statusCode(201).extract().header("Location");
        var repeated = Api.AGENT.request().header("Idempotency-Key", key).contentType("application/json").body(link)
                .post("/api/v1/linked-things/{team}/{thing}/links", team, team).then().statusCode(201)
                .header("Idempotent-Replayed", "true").body(emptyString()).extract();
        assertEquals(location, repeated.header("Location"));
    }

    @Test
    void console_masksTokens() {
        var console = flat(Logger.getLogger("").getHandlers()).filter(ConsoleHandler.class::isInstance).findFirst().orElseThrow();
        var record = new LogRecord(Level.SEVERE, "HTTP Request to /l/" + Bearer.token(LinkToken.random().under("http://localhost")));
        assertTrue(console.getFilter().isLoggable(record));
        assertEquals("HTTP Request to /l/" + LinkToken.MASK, record.getMessage());
    }

    /** Every way a token goes: made, read with, acted with, acted with in vain, wrong. */
    private String planted() {
        var customer = Bearer.of(team, "CONFIRM");
        customer.read().statusCode(200);
        customer.act("CONFIRM").statusCode(200);
        customer.act("CONFIRM").statusCode(401);
        Bearer.with(customer.token()).header("Idempotency-Key", UUID.randomUUID()).post(Bearer.MINE + "/CONFIRM").then().statusCode(401);
        Bearer.with(customer.token()).get("/api/v1/people").then().statusCode(403);
        Bearer.with(customer.token()).get("/api/v1/nowhere").then().statusCode(404);
        Api.AGENT.request().header("If-Match", "*").delete("/api/v1/links/{id}", customer.link()).then().statusCode(204);
        customer.read().statusCode(401);
        return customer.token();
    }

    private Stream<String> names() {
        var names = tables.row("""
                select array_agg(relname::text) as names from pg_class
                 where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')""")
                .getArrayOfStrings("names");
        assertTrue(Stream.of(names).toList().containsAll(List.of("journal", "once", "link")));
        return Stream.of(names);
    }

    private int rowsWith(String table, String token) {
        return tables.row("select count(*)::int as n from \"" + table + "\" t where strpos(t::text, $1) > 0", token).getInteger("n");
    }

    private static Stream<Handler> flat(Handler[] handlers) {
        return Stream.of(handlers).flatMap(handler -> handler instanceof ExtHandler nested
                ? Stream.concat(Stream.of(handler), flat(nested.getHandlers())) : Stream.of(handler));
    }
}
