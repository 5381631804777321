package dev.rapport;

import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hamcrest.Matcher;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import dev.rapport.ground.job.Imports;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.SentMessages;
import io.quarkus.test.junit.QuarkusTest;

/** What customers are called, how they are reached and what they said is in no log, however a request ends. */
@QuarkusTest
class PersonalDataTest {
    /** Speaks in tests only; in production it is off, since it says what the database said. */
    private static final String OF_TESTS = "org.hibernate.orm.jdbc.error";

    private static final Matcher<Integer> REFUSED = both(greaterThanOrEqualTo(400)).and(lessThan(500));

    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final String name = "Zora" + mark;
    private final String email = "zora" + mark + "@example.org";
    private final String words = "A ramp, since " + mark + " came";

    @Test
    void requests_goodAndBad_leaveNothingPersonalInTheLog() {
        try (var log = new LogRecords()) {
            customersCome();
            customersAreRefused();
            needsComeAndAreRefused();
            messagesGoAndAreRefused();
            historyComesAndIsRefused();
            assertEquals(List.of(), told(log));
        }
    }

    @Test
    void search_ofTheLog_finds() {
        try (var log = new LogRecords()) {
            Logger.getLogger(PersonalDataTest.class).info(words);
            assertTrue(told(log).size() == 1, "a line that must be found");
        }
    }

    private List<String> told(LogRecords log) {
        return log.all().stream().filter(record -> !record.getLoggerName().equals(OF_TESTS)).map(LogRecords::text)
                .filter(line -> Stream.of(name, email, words, mark).anyMatch(line::contains)).collect(Collectors.toList());
    }

    private void customersCome() {
        var id = Api.AGENT.create("/customers", customer(email));
        Api.AGENT.get("/customers/{id}", id).statusCode(200);
        Api.AGENT.get("/customers?q={name}", name).statusCode(200);
        Api.AGENT.get("/customers?contact={email}", email).statusCode(200);
        Api.AGENT.patch("/customers/{id}", "\"7\"", Map.of("name", name + " II"), id).statusCode(412);
        Api.INTEGRATOR.put("/customers/by-external-id/{system}/{id}", "*", customer(email), "shop", mark).statusCode(201);
    }

    private void customersAreRefused() {
        Api.AGENT.post("/customers", customer("no address, " + email)).statusCode(REFUSED);
        Api.AGENT.post("/customers", Map.of("kind", name, "name", email)).statusCode(REFUSED);
        Api.AGENT.post("/customers", "{\"name\": \"" + name + "\", \"language\": " + email).statusCode(REFUSED);
        Api.AGENT.get("/customers?q={name}&cursor={email}", name, email).statusCode(REFUSED);
        Api.AGENT.get("/customers/{id}", email).statusCode(REFUSED);
        Api.ADMINISTRATOR.post("/people", Map.of("userName", mark, "displayName", name, "language", "en")).statusCode(201);
        Api.ADMINISTRATOR.post("/people", Map.of("userName", mark, "displayName", name, "language", "en")).statusCode(REFUSED);
    }

    private void needsComeAndAreRefused() {
        var need = Map.of("customerId", Api.AGENT.create("/customers", customer(email)), "teamId", Desk.open().frontDesk(), "kind", "PURCHASE",
                "channel", "telephone", "statement", words);
        var id = Api.AGENT.create("/needs", need);
        Api.AGENT.get("/needs?q={words}", words).statusCode(200);
        Api.AGENT2.post("/needs/{id}/statements", Map.of("text", words), id).statusCode(REFUSED);
        Api.AGENT.post("/needs", Map.of("statement", words, "channel", words)).statusCode(REFUSED);
        Api.AGENT.post("/needs", List.of(words)).statusCode(REFUSED);
    }

    private void messagesGoAndAreRefused() {
        var about = new Subject("thing", UUID.randomUUID(), null, Desk.open().frontDesk());
        Stream.of("zora", "refused", "later", "away").map(beginning -> beginning + mark + "@example.org")
                .forEach(address -> SentMessages.reply(about, Desk.open().people().get("agent"), address, "en", words));
        Api.AGENT.get("/messages?itemId={item}", about.id()).statusCode(200);
        SentMessages.sweep(Clock.systemUTC());
    }

    private void historyComesAndIsRefused() {
        Imports.run(Imports.mapping("old-" + mark, "CUSTOMER", "id", "name", "email", "kind=PUBLIC_MEMBER", "language=en"),
                "id,name,email\n1," + name + "," + email + "\n2," + name + ",no " + email + "\n3,\"" + words + "\n");
        Imports.ask(Api.MANAGER, Map.of("system", name), words.getBytes(StandardCharsets.UTF_8)).statusCode(REFUSED);
    }

    private Map<String, Object> customer(String address) {
        return Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", name, "language", "en",
                "contacts", List.of(Map.of("type", "EMAIL", "value", address, "preferred", true)));
    }
}
