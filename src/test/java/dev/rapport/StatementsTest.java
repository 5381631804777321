package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final String HEAD = "operation,statements";
    /** Of the sign-in, cached for some seconds, so not in each count. */
    private static final String SIGN_IN = "from person where issuer";

    /** Asks every table that may hold the code; an index on each would cost each write of the desk for what happens a few times a year. */
    private static final String RARE = "deleteCode";

    private Contract contract;
    private WhoMay whoMay;
    private final List<String> refused = new ArrayList<>();

    @BeforeEach
    void open() {
        contract = Contract.served();
        whoMay = WhoMay.read();
    }

    @Test
    void operations_sendAsManyStatementsAsTheTableSays() throws IOException {
        var counts = new TreeMap<String, Integer>();
        contract.operations().stream().filter(operation -> !operation.answers().has("text/event-stream"))
                .forEach(operation -> counts.put(operation.id(), statements(operation, "").size()));
        var table = HEAD + "\n" + counts.entrySet().stream().map(row -> row.getKey() + "," + row.getValue() + "\n").collect(Collectors.joining());
        if (Boolean.getBoolean("statements.write")) {
            Files.writeString(TABLE, table);
        }
        assertEquals("", String.join("\n", refused), "only what succeeds is counted");
        assertEquals(Files.readString(TABLE), table, "More statements than before, or a new operation: decide, then run this test with -Dstatements.write=true");
    }

    private List<String> statements(Contract.Operation operation, String filter) {
        var items = new Items(contract, whoMay);
        if (operation.pathParameters().contains("needId")) {
            items.lend("agent");
        }
        var path = items.path(operation) + "?" + filter + required(operation, items);
        var body = operation.takesJson() ? items.fresh(items.body(operation)).toString() : null;
        var request = items.as(operation, Http.call(operation.method(), path)).header("If-Match", "*");
        return Statements.during(() -> {
            var answer = body != null ? request.header("Content-Type", operation.mediaType()).send(body)
                    : operation.mediaType() == null ? request.send(null) : Upload.of(contract, operation).send(request);
            if (answer.status() >= 300) {
                refused.add(operation.id() + " at " + path + " answered " + answer);
            }
        }).stream().filter(sql -> !sql.contains(SIGN_IN)).toList();
    }

    private String required(Contract.Operation operation, Items items) {
        return contract.parameters(operation, "query").filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> "&" + parameter.path("name").asText() + "=" + (isId(parameter) ? items.need() : "channels"))
                .collect(Collectors.joining());
    }

    private boolean isId(JsonNode parameter) {
        return contract.plain(parameter.path("schema")).path("format").asText().equals("uuid");
    }

    @Test
    void statements_areServedByIndexes() throws SQLException {
        var sent = new TreeMap<String, Set<String>>();
        for (var operation : contract.operations().stream().filter(each -> !each.id().equals(RARE)).toList()) {
            var all = new LinkedHashSet<>(statements(operation, ""));
            contract.parameters(operation, "query").filter(parameter -> !parameter.path("required").asBoolean()).flatMap(this::filter)
                    .forEach(query -> all.addAll(statements(operation, query)));
            sent.put(operation.id(), all);
        }
        var scans = new ArrayList<String>();
        ScratchDatabase.with(address -> {
            var plans = FilledTables.at(address);
            sent.forEach((operation, statements) -> statements.forEach(sql ->
                    plans.scans(sql).forEach(table -> scans.add(operation + " reads all of " + table + ": " + sql.replaceAll("\\s+", " ")))));
        });
        assertEquals("", String.join("\n", refused), "only what succeeds shows its statements");
        assertEquals("", String.join("\n", scans));
    }

    /** One filter that is good for its type; what has rules of its own, such as a cursor, makes no statement of its own. */
    private Stream<String> filter(JsonNode parameter) {
        var schema = contract.plain(parameter.path("schema"));
        var value = switch (schema.path("format").asText(schema.path("type").asText())) {
            case "uuid" -> "00000000-0000-7000-8000-000000000000";
            case "date-time" -> "2026-01-01T00:00:00Z";
            case "boolean" -> "true";
            case "int32", "integer" -> "1";
            default -> schema.has("enum") ? schema.get("enum").get(0).asText() : parameter.path("name").asText().equals("q") ? "desk" : "";
        };
        return value.isEmpty() ? Stream.empty() : Stream.of(parameter.path("name").asText() + "=" + value);
    }
}
