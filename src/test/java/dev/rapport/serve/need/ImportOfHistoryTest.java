package dev.rapport.serve.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.Api;
import dev.rapport.ground.job.Imports;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * A desk that moves in brings its history: customers, needs with the times at which they came and ended, and what was written. The
 * past wakes no clock, is sent to nobody and comes once.
 */
@QuarkusTest
class ImportOfHistoryTest {
    private static final Path HOW_TO = Path.of("docs/how-to/import");
    private static final Path HISTORY = Path.of("src/test/resources/history/cfpb-2025-excerpt.csv");

    private final String system = "old-" + UUID.randomUUID();

    @Test
    void history_ofAnotherDesk_isTakenOverOnce() throws IOException {
        var file = Files.readString(HISTORY);
        var customers = Imports.run(mapping("CUSTOMER", column("id", "company"), column("name", "company"), word("kind", "CORPORATE"), word("language", "en")), file);
        assertEquals(260, customers.getInt("created") + customers.getInt("unchanged"));
        var needs = needs();
        var first = Imports.run(needs, file);
        assertEquals(List.of(260, 0, 0), List.of(first.getInt("created"), first.getInt("unchanged"), first.getInt("refused")));
        assertToldAsItWas(id(first, 0));
        var second = Imports.run(needs, file);
        assertEquals(List.of(0, 260), List.of(second.getInt("created"), second.getInt("unchanged")));
        assertEquals(id(first, 0), id(second, 0));
    }

    /** The first of the file was received in January 2025, and closed with relief. */
    private void assertToldAsItWas(String need) {
        Api.AGENT.get("/needs/{id}", need).statusCode(200).body("origin", equalTo("IMPORT"), "status", equalTo("CLOSED"), "receivedAt", equalTo("2025-01-01T05:00:00Z"),
                "ending", nullValue(), "statement.text", equalTo("Opening an account: Unable to open an account"), "references[0].type", equalTo("TICKET"),
                "references[0].id", equalTo("CFPB-000005"));
        Api.AGENT.get("/promises?itemId={id}", need).statusCode(200).body("items", empty());
        Api.AGENT.get("/messages?itemId={id}", need).statusCode(200).body("items", empty());
        Api.AGENT.get("/needs/{id}/timeline", need).statusCode(200).body("items.type", contains("need.imported"),
                "items[0].facts.receivedAt", equalTo("2025-01-01T05:00:00Z"), "items[0].facts.status", equalTo("CLOSED"));
    }

    private Map<String, Object> needs() {
        var mapping = mapping("NEED", column("id", "complaintId"), column("customer", "company"), column("receivedAt", "receivedOn"), word("channel", "letter"),
                word("kind", "FAIRNESS_OR_POLITENESS"), word("status", "CLOSED"),
                Map.of("field", "statement", "columns", List.of("issue", "subIssue"), "between", ": "));
        mapping.put("zone", "America/New_York");
        return mapping;
    }

    @Test
    void zendesk_isReadAsTheHowToSays() throws IOException {
        assertEquals(2, howTo("zendesk-users.mapping.json", "zendesk-users.ndjson").getInt("created"));
        var needs = howTo("zendesk-tickets.mapping.json", "zendesk-tickets.ndjson");
        assertEquals(List.of("1 CREATED", "2 CREATED"), Imports.rows(needs));
        Api.AGENT.get("/needs/{id}", id(needs, 0)).body("status", equalTo("CLOSED"), "deliveredAt", equalTo("2025-03-05T01:00:00Z"), "statement.language", equalTo("en-AU"));
        Api.AGENT.get("/needs/{id}/past-messages", id(needs, 0)).statusCode(200).body("items.direction", contains("INWARD", "OUTWARD"),
                "items[1].text", equalTo("The model Oslo does: its back comes off."));
        Api.AGENT.get("/needs/{id}", id(needs, 1)).body("status", equalTo("IDENTIFIED"), "channel", equalTo("telephone"), "assessment.priority", equalTo("CRITICAL"));
        Api.AGENT2.get("/needs/{id}/past-messages", id(needs, 0)).statusCode(404);
    }

    @Test
    void zammad_isReadAsTheHowToSays() throws IOException {
        assertEquals(List.of("1 CREATED", "2 UNCHANGED"), Imports.rows(howTo("zammad-customers.mapping.json", "zammad-tickets.csv")));
        var needs = howTo("zammad-tickets.mapping.json", "zammad-tickets.csv");
        assertEquals(List.of("1 CREATED", "2 CREATED"), Imports.rows(needs));
        Api.AGENT.get("/needs/{id}", id(needs, 0)).body("statement.text", equalTo("Chair \"Lund\": a leg is missing"), "endedAt", equalTo("2025-02-14T15:00:00Z"),
                "status", equalTo("CLOSED"));
        assertEquals(List.of("1 CREATED", "2 CREATED", "3 REFUSED INVALID /public"), Imports.rows(howTo("messages.mapping.json", "messages.csv")));
        Api.AGENT.get("/needs/{id}/past-messages?count=true", id(needs, 0)).body("items", hasSize(2), "count", equalTo(2),
                "items[0].at", equalTo("2025-02-10T08:15:00Z"), "items[0].direction", equalTo("INWARD"));
        Api.AGENT.get("/needs/{id}/timeline", id(needs, 0)).body("items.type", hasItem("need.messages-imported"),
                "items.find { it.type == 'need.messages-imported' }.facts.messages", equalTo(2));
    }

    /** The need is kept without it, and the answer for its row says so each time. */
    @Test
    void message_thatCannotBeRead_costsNotItsNeed() {
        customer("c1", "Una");
        var mapping = new HashMap<String, Object>(Map.of("system", system, "rows", "NEED", "format", "NDJSON", "fields", List.of(column("id", "id"), word("customer", "c1"),
                word("kind", "ADVICE"), word("channel", "e-mail"), word("receivedAt", "2025-01-02"), word("statement", "Words"), word("status", "IDENTIFIED")),
                "messages", Map.of("at", "said", "fields", List.of(word("author", "c1"), word("channel", "e-mail"), column("at", "at"), column("text", "text")))));
        var file = """
                {"id": 1, "said": [{"at": "2025-01-02", "text": ""}, {"at": "2025-01-03", "text": "Hello"}, {"at": "soon", "text": "Bye"}, {"at": "2025-01-04", "text": "%s"}]}
                """.formatted("a".repeat(100_001));
        var told = Imports.run(mapping, file);
        assertEquals(List.of("1 CREATED INVALID /messages/0/text"), Imports.rows(told));
        Api.MANAGER.get("/imports/{id}/rows", told.getString("id")).body("items[0].detail", startsWith("3 messages are left out; the first: "));
        Api.AGENT.get("/needs/{id}/past-messages", id(told, 0)).body("items.text", contains("Hello"));
        assertEquals(List.of("1 UNCHANGED INVALID /messages/0/text"), Imports.rows(Imports.run(mapping, file)));
    }

    /** With a mapping that reads it the row comes again, though it says what it said. */
    @Test
    void message_thatWasLeftOut_comesOnceItCanBeRead() {
        customer("c1", "Una");
        var mapping = new HashMap<String, Object>(Map.of("system", system, "rows", "NEED", "format", "NDJSON", "fields", List.of(column("id", "id"), word("customer", "c1"),
                word("kind", "ADVICE"), word("channel", "e-mail"), word("receivedAt", "2025-01-02"), word("statement", "Words"), word("status", "IDENTIFIED")),
                "messages", Map.of("at", "said", "fields", List.of(word("author", "c1"), word("channel", "e-mail"), column("at", "at"), column("text", "text")))));
        var file = "{\"id\": 1, \"said\": [{\"at\": \"2025-01-03\", \"text\": \"Hello\"}, {\"at\": \"04/01/2025\", \"text\": \"Bye\"}]}\n";
        var need = id(Imports.run(mapping, file), 0);
        Api.AGENT.get("/needs/{id}/past-messages", need).body("items.text", contains("Hello"));
        mapping.put("timePattern", "[yyyy-MM-dd][dd/MM/yyyy]");
        assertEquals(List.of("1 UPDATED"), Imports.rows(Imports.run(mapping, file)));
        Api.AGENT.get("/needs/{id}/past-messages", need).body("items.text", contains("Hello", "Bye"));
        assertEquals(List.of("1 UNCHANGED"), Imports.rows(Imports.run(mapping, file)));
    }

    @Test
    void openNeed_goesOnLikeAnyOther() throws IOException {
        howTo("zendesk-users.mapping.json", "zendesk-users.ndjson");
        var open = id(howTo("zendesk-tickets.mapping.json", "zendesk-tickets.ndjson"), 1);
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), open).statusCode(200).body("status", equalTo("DELIVERED"));
        assertEquals(List.of("1 UNCHANGED", "2 UNCHANGED"), Imports.rows(howTo("zendesk-tickets.mapping.json", "zendesk-tickets.ndjson")));
    }

    @Test
    void row_thatChanged_changesItsNeed_untilTheDeskHasTouchedIt() {
        customer("c1", "Una");
        var first = needs("n1,c1,2025-01-02,Old words,IDENTIFIED,\n");
        var second = needs("n1,c1,2025-01-02,New words,CLOSED,2025-01-09\n");
        assertEquals(List.of("1 UPDATED"), Imports.rows(second));
        Api.AGENT.get("/needs/{id}", id(first, 0)).body("statement.text", equalTo("New words"), "status", equalTo("CLOSED"), "endedAt", equalTo("2025-01-09T00:00:00Z"));
        assertEquals(List.of("1 UPDATED"), Imports.rows(needs("n1,c1,2025-01-02,Newest words,IDENTIFIED,\n")));
        Api.AGENT.post("/needs/{id}/statements", Map.of("text", "Ours"), id(first, 0)).statusCode(200);
        assertEquals(List.of("1 REFUSED ROW_OUTDATED"), Imports.rows(needs("n1,c1,2025-01-02,Later words,IDENTIFIED,\n")));
        Api.AGENT.get("/needs/{id}", id(first, 0)).body("statement.text", equalTo("Ours"));
    }

    @Test
    void rows_thatCannotBe_areRefusedEachForItself() {
        customer("c1", "Una");
        var told = needs("""
                n1,c1,2025-02-30,Words,IDENTIFIED,
                n2,c1,2025-01-02,Words,CLOSED,2025-01-01
                n3,c9,2025-01-02,Words,IDENTIFIED,
                n4,c1,2025-01-02,Words,AGREED,
                n5,c1,2099-01-02,Words,IDENTIFIED,
                n6,c1,2025-01-02,,IDENTIFIED,
                n7,c1,2025-01-02,Words,IDENTIFIED,
                """);
        assertEquals(List.of("1 REFUSED INVALID /receivedAt", "2 REFUSED INVALID /endedAt", "3 REFUSED REFERENCE_UNKNOWN /customer", "4 REFUSED INVALID /status",
                "5 REFUSED INVALID /receivedAt", "6 REFUSED INVALID /statement", "7 CREATED"), Imports.rows(told));
    }

    @Test
    void need_ofAMergedCustomer_belongsToTheSurvivor() {
        var survivor = customer("c1", "Una");
        var absorbed = customer("c2", "Una Dup");
        Api.SUPERVISOR.post("/customers/{id}/merges", Map.of("absorb", absorbed), survivor).statusCode(200);
        var need = id(needs("n1,c2,2025-01-02,Words,CLOSED,2025-01-03\n"), 0);
        Api.AGENT.get("/needs/{id}", need).body("customerId", equalTo(survivor));
        Api.AGENT.get("/customers/{id}/timeline", survivor).body("items.type", hasItem("need.imported"));
    }

    private String customer(String id, String name) {
        return id(Imports.run(mapping("CUSTOMER", column("id", "id"), column("name", "name"), word("kind", "PUBLIC_MEMBER"), word("language", "en")),
                "id,name\n" + id + "," + name + "\n"), 0);
    }

    private JsonPath needs(String rows) {
        return Imports.run(mapping("NEED", column("id", "id"), column("customer", "customer"), column("receivedAt", "received"), column("statement", "words"),
                column("status", "status"), column("endedAt", "ended"), word("kind", "ADVICE"), word("channel", "e-mail")),
                "id,customer,received,words,status,ended\n" + rows);
    }

    @SuppressWarnings("unchecked")
    private JsonPath howTo(String mapping, String file) throws IOException {
        Map<String, Object> read = new ObjectMapper().readValue(Files.readString(HOW_TO.resolve(mapping)), HashMap.class);
        read.put("system", system);
        return Imports.run(read, Files.readString(HOW_TO.resolve(file), StandardCharsets.UTF_8));
    }

    private Map<String, Object> mapping(String rows, Map<?, ?>... fields) {
        return new HashMap<>(Map.of("system", system, "rows", rows, "format", "CSV", "fields", List.of(fields)));
    }

    private static Map<String, Object> column(String field, String column) {
        return Map.of("field", field, "columns", List.of(column));
    }

    private static Map<String, Object> word(String field, String word) {
        return Map.of("field", field, "otherwise", word);
    }

    private static String id(JsonPath told, int row) {
        return Api.MANAGER.get("/imports/{id}/rows", told.getString("id")).extract().path("items[" + row + "].id");
    }
}
