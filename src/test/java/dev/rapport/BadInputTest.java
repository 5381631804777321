package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rapport.ground.problem.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Bad input to every operation of the contract: the answer is always a problem of the catalogue and the database is
 * as it was.
 */
@QuarkusTest
class BadInputTest {
    /** That these are read is written down. */
    private static final Set<String> WRITTEN_DOWN = Set.of("readAdjustments", "listSpecificNeeds", "downloadAccess");
    private static final Set<String> CODES = Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toSet());
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "BREW");
    private static final Set<Integer> OF_BODIES = Set.of(400, 413, 415, 422);

    private Contract contract;
    private WhoMay whoMay;
    private Items items;
    private String path;

    @BeforeEach
    void open() {
        contract = Contract.served();
        whoMay = WhoMay.read();
        // Who signs in for the first time is written down.
        Desk.open();
        WhoMay.ROLE_OF.keySet().forEach(user -> Http.get("/api/v1/me").as(user).send(null));
    }

    /** All that is bad for an operation, between two looks at the tables; then what was spoilt, to show that it was good. */
    @TestFactory
    Stream<DynamicTest> badInput_isRefused() {
        var byPath = contract.operations().stream().collect(Collectors.groupingBy(Contract.Operation::path));
        return contract.operations().stream().map(operation -> dynamicTest(operation.id(), () -> {
            prepare(operation);
            var before = Tables.state();
            var accepted = new ArrayList<String>();
            bodies(operation, accepted);
            mediaTypes(operation, accepted);
            parameters(operation, accepted);
            headers(operation, accepted);
            var alike = byPath.get(operation.path());
            if (alike.indexOf(operation) == 0) {
                unknownVerbs(alike, accepted);
            }
            assertEquals("", String.join("\n", accepted), operation.id() + " takes bad input or answers it badly");
            var after = Tables.state();
            after.entrySet().removeAll(before.entrySet());
            assertEquals(Map.of(), after, operation.id() + " refused, but left something behind");
            requireGood(operation);
        }));
    }

    /** Everything that a good request needs is made before the rows are counted. */
    private void prepare(Contract.Operation operation) {
        items = new Items(contract, whoMay);
        if (operation.pathParameters().contains("needId")) {
            items.lend("agent");
        }
        path = items.path(operation);
        items.as(operation, Http.get(path));
        if (operation.takesJson()) {
            items.body(operation);
        }
    }

    private void bodies(Contract.Operation operation, List<String> accepted) {
        if (operation.takesJson()) {
            var body = items.body(operation);
            var good = body.isArray() ? Contract.JSON.createArrayNode().add(body.get(0)) : body;
            BadBodies.of(contract, operation, good).forEach((what, bad) ->
                    expectOf(accepted, what, items.request(operation, path).header("Content-Type", operation.mediaType()).sendBytes(bad)));
        }
    }

    private void requireGood(Contract.Operation operation) {
        if (operation.takesJson()) {
            var answer = items.request(operation, path).send(operation, FreshBodies.of(items.body(operation)).toString());
            assertTrue(answer.status() < 300 && answer.json().findValues("problem").isEmpty(), () -> "the body that was spoilt is good, but was answered " + answer);
        }
    }

    private void mediaTypes(Contract.Operation operation, List<String> accepted) {
        if (operation.mediaType() == null) {
            return;
        }
        var good = operation.takesJson() ? items.body(operation).toString() : "file";
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense", "application/cbor")) {
            expect(accepted, type, items.request(operation, path).header("Content-Type", type).send(good));
        }
        expect(accepted, "no type", items.request(operation, path).send(good));
        expect(accepted, "half a form", items.request(operation, path).header("Content-Type", "multipart/form-data; boundary=b").send("--b\r\nx"));
    }

    private void parameters(Contract.Operation operation, List<String> accepted) {
        expect(accepted, "an unknown parameter", send(operation, path + "?noSuchParameter=1"));
        expect(accepted, "a script for a parameter", send(operation, path + "?%3Cscript%3E=1"));
        contract.parameters(operation, "query").forEach(parameter -> {
            var name = parameter.path("name").asText();
            new BadValues(contract).ofParameter(parameter.path("schema")).forEach(bad ->
                    expect(accepted, name + "=" + bad, send(operation, path + "?" + name + "=" + bad)));
            more(name).forEach(bad -> expect(accepted, name + "=" + bad, send(operation, path + "?" + name + "=" + bad)));
        });
        contract.parameters(operation, "path").forEach(parameter -> {
            var place = parameter.path("name").asText();
            places(parameter).forEach(bad -> expect(accepted, place + " is " + bad, send(operation, spoilt(operation, place, bad))));
        });
    }

    private List<String> places(JsonNode parameter) {
        var any = List.of("%00", "a%00b", "%FF", "%ED%A0%80", "a".repeat(300));
        return contract.plain(parameter.path("schema")).path("format").asText().equals("uuid")
                ? Stream.concat(any.stream(), Stream.of("x", "..%2F..", "%3Cscript%3E", "'%20or%201=1")).toList() : any;
    }

    private String spoilt(Contract.Operation operation, String place, String bad) {
        var parts = path.split("/");
        parts[List.of(operation.path().split("/")).indexOf("{" + place + "}")] = bad;
        return String.join("/", parts);
    }

    private static List<String> more(String name) {
        return switch (name) {
            case "limit" -> List.of("0", "101", "2147483647", "2147483648");
            case "cursor" -> List.of("x", "%3D%3D", Base64.getUrlEncoder().encodeToString(new byte[24]), Base64.getUrlEncoder().encodeToString(
                    "a place nobody has made".getBytes(java.nio.charset.StandardCharsets.UTF_8)), UUID.randomUUID().toString());
            case "sort" -> List.of("name;drop%20table%20need", "-id", "");
            default -> List.of();
        };
    }

    private void headers(Contract.Operation operation, List<String> accepted) {
        if (operation.method().equals("POST")) {
            for (var key : List.of("a".repeat(300), "two words", "\"half", "", "\"\"")) {
                expect(accepted, "the key " + key, body(operation, items.request(operation, path).header("Idempotency-Key", key)));
            }
        }
        if (operation.method().matches("PUT|PATCH|DELETE") && !path.contains("/by-external-id/")) {
            expect(accepted, "no version", body(operation, items.as(operation, Http.call(operation.method(), path))));
        }
        if (operation.writes() && !operation.pathParameters().isEmpty() && !path.contains("/by-external-id/")) {
            for (var version : List.of("7e9", "\"-1\"", "\"99999999999999999999\"", "\"<script>\"", "W/")) {
                expect(accepted, "the version " + version, body(operation, items.as(operation, Http.call(operation.method(), path)).header("If-Match", version)));
            }
        }
    }

    private void unknownVerbs(List<Contract.Operation> ofPath, List<String> accepted) {
        var operation = ofPath.get(0);
        var known = ofPath.stream().map(Contract.Operation::method).collect(Collectors.toCollection(TreeSet::new));
        for (var verb : VERBS) {
            if (!known.contains(verb)) {
                var answer = items.as(operation, Http.call(verb, path)).send(null);
                check(accepted, verb, answer, Set.of(404, 405).contains(answer.status()));
            }
        }
        for (var verb : WRITTEN_DOWN.contains(operation.id()) ? List.of("OPTIONS") : List.of("HEAD", "OPTIONS")) {
            var answer = items.as(operation, Http.call(verb, path)).send(null);
            assertTrue(answer.status() < 500, () -> verb + " was answered " + answer);
        }
    }

    private Http.Answer send(Contract.Operation operation, String path) {
        return body(operation, items.request(operation, path));
    }

    private Http.Answer body(Contract.Operation operation, Http request) {
        if (operation.takesJson()) {
            return request.send(operation, items.body(operation).toString());
        }
        return operation.mediaType() == null ? request.send(null) : Upload.of(contract, operation).send(request);
    }

    /** Not refused for its place, its state or its caller, but for what the body is. */
    private static void expectOf(List<String> accepted, String what, Http.Answer answer) {
        check(accepted, what, answer, OF_BODIES.contains(answer.status()));
    }

    private static void expect(List<String> accepted, String what, Http.Answer answer) {
        check(accepted, what, answer, answer.status() >= 400 && answer.status() < 500 && answer.status() != 401 && answer.status() != 403);
    }

    private static void check(List<String> accepted, String what, Http.Answer answer, boolean hasStatus) {
        if (!(hasStatus && CODES.contains(answer.code()) || isRefusedInBulk(answer))) {
            accepted.add(what + " -> " + answer);
        }
    }

    private static boolean isRefusedInBulk(Http.Answer answer) {
        return answer.status() == 207 && Stream.of(answer.json()).allMatch(results ->
                results.findValues("problem").size() == results.size() && results.findValuesAsText("code").stream().allMatch(CODES::contains)
                        && results.findValues("status").stream().noneMatch(status -> status.asInt() >= 500));
    }
}
