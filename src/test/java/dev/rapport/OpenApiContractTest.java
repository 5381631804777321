package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** The committed contract is the one that is served, and says of each operation what the conventions promise. */
@QuarkusTest
class OpenApiContractTest {
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");
    private static final String REWRITE = "The contract changed. If you meant it, run this test with -Dcontract.write=true and commit openapi/.";

    private Contract contract;

    @BeforeEach
    void open() {
        contract = Contract.served();
    }

    @Test
    void version_isThatOfTheApplication() {
        assertEquals(ConfigProvider.getConfig().getValue("quarkus.application.version", String.class).replace("-SNAPSHOT", ""),
                Contract.served().document().at("/info/version").asText());
    }

    @Test
    void contract_isTheCommittedOne() throws IOException {
        var served = Http.get("/q/openapi").send(null).body();
        if (Boolean.getBoolean("contract.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertTrue(Files.exists(COMMITTED), REWRITE);
        var yaml = new YAMLMapper();
        var differences = differences("", yaml.readTree(Files.readString(COMMITTED)), yaml.readTree(served));
        assertEquals("", String.join("\n", differences.subList(0, Math.min(differences.size(), 20))), REWRITE);
    }

    /** Where two documents differ, whatever the order of their keys. */
    private static List<String> differences(String at, JsonNode committed, JsonNode served) {
        var found = new ArrayList<String>();
        if (committed.isObject() && served.isObject()) {
            var names = new TreeSet<String>();
            committed.fieldNames().forEachRemaining(names::add);
            served.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> found.addAll(differences(at + "/" + name, committed.path(name), served.path(name))));
        } else if (committed.isArray() && served.isArray() && committed.size() == served.size()) {
            for (var index = 0; index < served.size(); index++) {
                found.addAll(differences(at + "/" + index, committed.get(index), served.get(index)));
            }
        } else if (!committed.equals(served)) {
            found.add(at + " was " + committed + " and is " + served);
        }
        return found;
    }

    @Test
    void operations_haveNamesTagsSummariesAndRoles() {
        var tags = contract.document().path("tags").findValuesAsText("name");
        var described = new ArrayList<String>();
        contract.document().path("tags").forEach(tag -> described.add(tag.path("description").asText("").isBlank() ? "" : tag.path("name").asText()));
        var faults = new ArrayList<String>();
        contract.operations().forEach(operation -> {
            expect(faults, operation, operation.id().matches("[a-z]+([A-Z][a-z]+)+"), "needs an operationId of verb and noun");
            expect(faults, operation, operation.node().path("tags").size() == 1, "needs exactly one tag");
            expect(faults, operation, described.contains(operation.node().path("tags").path(0).asText()), "needs a tag with a description");
            expect(faults, operation, operation.node().path("summary").asText().matches("(?s)\\S.{5,}[^.]"), "needs a summary without a full stop");
            expect(faults, operation, saysWhoMay(operation), "must say who may in its description");
            expect(faults, operation, hasRightStatus(operation), "answers " + operation.status() + " to what makes a thing");
        });
        assertEquals(new TreeSet<>(tags).size(), tags.size(), "tags are declared once");
        assertEquals("", String.join("\n", faults));
    }

    private static void expect(List<String> faults, Contract.Operation operation, boolean holds, String fault) {
        if (!holds) {
            faults.add(operation.id() + " " + fault);
        }
    }

    private static boolean saysWhoMay(Contract.Operation operation) {
        var security = operation.node().path("security");
        var description = operation.node().path("description").asText();
        return security.toString().contains("customerLink") || security.isEmpty() && security.isArray()
                || description.matches("(?s).*(Roles: [a-z, -]+|Any signed-in person)\\.");
    }

    private static boolean hasRightStatus(Contract.Operation operation) {
        return !operation.id().startsWith("create") || Set.of(201, 202, 207).contains(operation.status());
    }

    @Test
    void operationIds_areUnique() {
        var twice = contract.operations().stream().collect(Collectors.groupingBy(Contract.Operation::id, Collectors.counting()))
                .entrySet().stream().filter(count -> count.getValue() > 1).toList();
        assertEquals(List.of(), twice);
    }

    /** Each is shown by {@link Day}; without a line there its examples would be nobody's word. */
    @Test
    void operations_haveExamples() {
        var shown = Day.calls().stream().filter(Day.Call::isExample).map(Day.Call::operation).collect(Collectors.toSet());
        var without = contract.operations().stream().filter(operation -> !isStream(operation)).filter(operation ->
                !shown.contains(operation.id()) || operation.takesJson() && !hasExample(operation.node().path("requestBody"))
                        || operation.answersJson() && !hasExample(operation.node().path("responses").path(String.valueOf(operation.status()))))
                .map(Contract.Operation::id).toList();
        assertEquals(List.of(), without, "Operations without examples: add a line to openapi/examples/day.csv and the request's body beside it,"
                + " then run ExamplesTest with -Dcontract.write=true");
    }

    private static boolean isStream(Contract.Operation operation) {
        return operation.answers().has("text/event-stream");
    }

    private static boolean hasExample(JsonNode body) {
        return body.path("content").properties().stream().anyMatch(type -> type.getKey().endsWith("json") && type.getValue().has("example"));
    }

    @Test
    void examples_haveTheirOperation() throws IOException {
        var ids = contract.operations().stream().map(Contract.Operation::id).collect(Collectors.toSet());
        try (var files = Files.list(Day.EXAMPLES)) {
            var orphans = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
                    .filter(name -> !ids.contains(name.substring(0, name.indexOf('.')))).toList();
            assertEquals(List.of(), orphans, "examples of operations that are gone");
        }
        assertAll(Day.calls().stream().map(call -> () -> assertTrue(ids.contains(call.operation()), call + " is no operation")));
    }

    @Test
    void codes_haveTheirOperation() {
        var ids = contract.operations().stream().map(Contract.Operation::id).collect(Collectors.toSet());
        assertEquals(List.of(), ListedCodes.rows().keySet().stream().filter(id -> !ids.contains(id)).toList(), "codes of operations that are gone");
    }

    @Test
    void problem_thatIsNotListed_isNoticed() {
        assertEquals(Optional.of("readMe"), ListedCodes.missing("GET", "/api/v1/me", 409, "NEED_STATE"));
        assertEquals(Optional.of("createNeeds"), ListedCodes.missing("POST", "/api/v1/needs/bulk", 409, "KEY_RUN"));
        assertEquals(Optional.empty(), ListedCodes.missing("POST", "/api/v1/needs/bulk", 409, "KEY_RUNNING"));
        assertEquals(Optional.empty(), ListedCodes.missing("GET", "/api/v1/nothing", 404, "NOT_FOUND"));
        assertInstanceOf(ListedCodes.class, RestAssured.filters().get(0));
    }
}
