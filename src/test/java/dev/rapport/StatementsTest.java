package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;

/**
 * How many statements each operation sends, and whether an index serves each of them. The counts are a table, so
 * that one more is a decision; with {@code -Dstatements.write=true} it is written down.
 */
@QuarkusTest
class StatementsTest {
    private static final Path TABLE = Path.of("src/test/resources/statements.csv");
    private static final String HEAD = "operation,statements,with an idempotency key";
    /** Not in each count: who signs in, which codes and templates there are and the desk's own keys is known for some seconds, and numbers of needs come fifty at a time. */
    private static final Pattern NOW_AND_THEN = Pattern.compile("from person where issuer|with bound as |select count\\(.*\\) from code |nextval\\('need_number'\\)|desk_key ");

    /** The same of calendars, standards and templates, for operations that are not about them. */
    private static final Pattern RULES = Pattern.compile("from calendar|with recursive above|from standard_version|from commitment|from template \\w+ where \\w+[.]key=");
    private static final Pattern ABOUT_RULES = Pattern.compile("calendar|standard|charter|template");

    /** Asks every table that may hold the code; an index on each would cost each write of the desk for what happens a few times a year. */
    private static final String RARE = "deleteCode";

    private static final List<String> WHOLE = List.of("select id from need where statement_language = 'en'",
            "select id from need where statement_language = 'en' order by id");

    /** Both tests look at the same calls. */
    private static final Map<String, Sent> CALLED = new TreeMap<>();

    private Contract contract;
    private WhoMay whoMay;
    private static final List<String> REFUSED = new ArrayList<>();

    /** What one call sends, and one of a key. */
    private record Sent(List<String> plain, List<String> keyed) {
        String row(Contract.Operation operation) {
            return operation.id() + "," + plain.size() + "," + (operation.writes() ? keyed.size() : "") + "\n";
        }
    }

    @BeforeEach
    void callEach() {
        contract = Contract.served();
        whoMay = WhoMay.read();
        if (CALLED.isEmpty()) {
            // What another test may have said already would change nothing here.
            Tables.change("update retention_rule set months = null");
            counted().forEach(operation -> CALLED.put(operation.id(), new Sent(statements(operation, ""),
                    operation.writes() ? statements(operation, "", "Idempotency-Key", UUID.randomUUID().toString()) : List.of())));
        }
    }

    private Stream<Contract.Operation> counted() {
        return contract.operations().stream().filter(operation -> !operation.answers().has("text/event-stream"));
    }

    @Test
    void operations_sendAsManyStatementsAsTheTableSays() throws IOException {
        var table = HEAD + "\n" + counted().sorted(Comparator.comparing(Contract.Operation::id)).map(operation -> CALLED.get(operation.id()).row(operation))
                .collect(Collectors.joining());
        if (Boolean.getBoolean("statements.write")) {
            Files.writeString(TABLE, table);
        }
        assertEquals("", String.join("\n", REFUSED), "only what succeeds is counted");
        assertEquals(Files.readString(TABLE), table, "More statements than before, or a new operation: decide, then run this test with -Dstatements.write=true");
    }

    private List<String> statements(Contract.Operation operation, String filter, String... header) {
        var items = new Items(contract, whoMay);
        if (operation.pathParameters().contains("needId")) {
            items.lend("agent");
        }
        var path = items.path(operation) + "?" + filter + items.required(operation);
        var body = operation.takesJson() ? FreshBodies.of(items.body(operation)).toString() : null;
        var request = items.request(operation, path);
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return Statements.during(() -> {
            var answer = body != null ? request.send(operation, body)
                    : operation.mediaType() == null ? request.send(null) : Upload.of(contract, operation).send(request);
            if (answer.status() >= 300) {
                REFUSED.add(operation.id() + " at " + path + " answered " + answer);
            }
        }).stream().filter(sql -> !NOW_AND_THEN.matcher(sql).find())
                .filter(sql -> ABOUT_RULES.matcher(operation.path()).find() || !RULES.matcher(sql).find()).toList();
    }

    @Test
    void statements_areServedByIndexes() throws SQLException {
        var sent = new TreeMap<String, Set<String>>();
        for (var operation : counted().filter(each -> !each.id().equals(RARE)).toList()) {
            var all = new LinkedHashSet<>(CALLED.get(operation.id()).plain());
            contract.parameters(operation, "query").filter(parameter -> !parameter.path("required").asBoolean()).flatMap(this::filter)
                    .forEach(query -> all.addAll(statements(operation, query)));
            sent.put(operation.id(), all);
        }
        var scans = new ArrayList<String>();
        ScratchDatabase.with(address -> {
            var plans = FilledTables.at(address);
            WHOLE.forEach(sql -> assertEquals(Set.of("need"), plans.scans(sql), "a plan that the test must find: " + sql));
            sent.forEach((operation, statements) -> statements.forEach(sql ->
                    plans.scans(sql).forEach(table -> scans.add(operation + " reads all of " + table + ": " + sql.replaceAll("\\s+", " ")))));
        });
        assertEquals("", String.join("\n", REFUSED), "only what succeeds shows its statements");
        assertEquals("", String.join("\n", scans));
    }

    /** One filter that is good for its type; what has rules of its own, such as a cursor, makes no statement of its own. */
    private Stream<String> filter(JsonNode parameter) {
        var schema = contract.plain(parameter.path("schema"));
        if (schema.has("items")) {
            return Stream.of(each(parameter.path("name").asText(), contract.plain(schema.path("items")).path("enum"))).filter(query -> !query.isEmpty());
        }
        var value = switch (schema.path("format").asText(schema.path("type").asText())) {
            case "uuid" -> parameter.path("name").asText().equals("item") ? "" : "00000000-0000-7000-8000-000000000000";
            case "date-time" -> "2026-01-01T00:00:00Z";
            case "boolean" -> "true";
            case "int32", "integer" -> "1";
            default -> schema.has("enum") ? schema.get("enum").get(0).asText() : parameter.path("name").asText().equals("q") ? "desk" : "";
        };
        return value.isEmpty() ? Stream.empty() : Stream.of(parameter.path("name").asText() + "=" + value);
    }

    /** What may be repeated, with all that it takes at once. */
    private static String each(String name, JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(value -> name + "=" + value.asText()).collect(Collectors.joining("&"));
    }
}
