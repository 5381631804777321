package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.job.Imports;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.SentMessages;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Sends the requests that the contract shows as examples and compares the answers with the examples of answers.
 * With {@code -Dcontract.write=true} it writes down what is answered instead; read the difference before you commit it.
 */
@QuarkusTest
class ExamplesTest {
    private static final boolean WRITES = Boolean.getBoolean("contract.write");
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)\\.([\\w.]+)}");
    private static final int SHOWN = 2;
    /** Sent where the contract says so, and nowhere else. */
    private static final List<String> TOLD = List.of("ETag", "Location");

    private Contract contract;
    private Masks masks;
    private final List<Executable> checks = new ArrayList<>();
    private final Map<String, JsonNode> answers = new HashMap<>();
    private String link = "";

    @BeforeEach
    void open() {
        contract = Contract.served();
        masks = Masks.ofDesk();
    }

    /** The day unbinds the agent, whom other tests sign in as with the former account. */
    @AfterEach
    void letTheFormerAccountBindAgain() {
        Tables.change("update person set former_issuer = null, former_subject = null where user_name = 'agent'");
    }

    @Test
    void day_isAnsweredAsTheExamplesSay() {
        Day.calls().forEach(this::replay);
        assertAll(checks);
    }

    private void replay(Day.Call call) {
        masks.nextCall();
        if (call.operation().equals("listMessages")) {
            writeToCustomer(answers.get("createNeed"));
        }
        if (call.name().equals("listNeedAppointments")) {
            IntStream.of(-7, -3, 48).forEach(hours -> ItemRows.book(id("makeAppointmentSchedule"), id("createNeed"), hours));
        }
        if (call.name().equals("downloadAccess")) {
            Imports.sweep();
        }
        if (call.name().equals("passAssistanceOn")) {
            ItemRows.standAbove(answers.get("askAssistance").path("id").asText(), Desk.open().people().get("manager"));
        }
        var operation = contract.operation(call.operation());
        var answer = send(call, operation);
        checks.add(() -> assertEquals(operation.status(), answer.status(), () -> call + " answered " + answer));
        if (operation.status() == answer.status()) {
            TOLD.forEach(header -> checks.add(() -> assertEquals(operation.headers().contains(header), answer.response().headers().firstValue(header).isPresent(),
                    () -> header + " of " + operation)));
        }
        if (operation.answersJson() && operation.status() == answer.status()) {
            check(call, operation, answer.json());
        }
        answers.put(call.name(), answer.json());
        link = link(answer, link);
    }

    private UUID id(String call) {
        return UUID.fromString(answers.get(call).path("id").asText());
    }

    /** Other features send messages. */
    private static void writeToCustomer(JsonNode need) {
        var about = new Subject("need", UUID.fromString(need.path("id").asText()), UUID.fromString(need.path("customerId").asText()), Desk.open().frontDesk());
        List.of("your desk comes on Monday between 9 and 11.", "the invoice is attached to your account.").forEach(text ->
                SentMessages.reply(about, Desk.open().people().get("agent"), "nadia@example.org", "en", text));
    }

    private void check(Day.Call call, Contract.Operation operation, JsonNode answer) {
        var schema = operation.answers().path("application/json").path("schema");
        checks.add(() -> assertEquals(List.of(), Schemas.faults(contract, schema, answer), call.name() + " answers what its schema does not allow"));
        if (call.isExample()) {
            compare(call, schema, answer);
        }
    }

    private void compare(Day.Call call, JsonNode schema, JsonNode answer) {
        var file = Day.responseOf(call.operation());
        var example = Day.read(file);
        if (call.isAlone() || !answer.has("items")) {
            example.ifPresent(known -> masks.learn(known, answer));
        }
        if (WRITES) {
            Day.write(file, masks.forExample(call.operation(), call.isAlone() ? answer : excerpt(answer)));
        } else if (example.isEmpty()) {
            checks.add(() -> assertEquals("", file.toString(), "is missing; run this test with -Dcontract.write=true"));
        } else if (call.isAlone()) {
            var told = withMatrixOf(example.get(), masks.forExample(call.operation(), answer));
            checks.add(() -> assertEquals(example.get().toPrettyString(), told.toPrettyString(), call.operation() + " answers otherwise"));
        } else {
            checks.add(() -> assertEquals(List.of(), Schemas.faults(contract, schema, example.get()), file + " is not what the schema says"));
        }
    }

    /** How often the matrix was replaced before this day is no part of the example. */
    private static JsonNode withMatrixOf(JsonNode example, JsonNode told) {
        told.findParents("matrixVersion").forEach(parent -> ((ObjectNode) parent).set("matrixVersion", example.findValue("matrixVersion")));
        return told;
    }

    /** Of a list that shows whatever else is there, only the beginning. */
    private static JsonNode excerpt(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        var items = copy instanceof ArrayNode array ? array : copy.path("items");
        while (items instanceof ArrayNode array && array.size() > SHOWN) {
            array.remove(array.size() - 1);
        }
        if (copy instanceof ObjectNode page) {
            page.remove("next");
        }
        return copy;
    }

    private Http.Answer send(Day.Call call, Contract.Operation operation) {
        var wire = Http.call(operation.method(), "/api/v1" + path(call)).header("If-Match", "*");
        if (call.caller().equals("customer")) {
            wire.token(link);
        } else {
            wire.as(call.caller());
        }
        if (operation.method().equals("POST")) {
            wire.header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");
        }
        return operation.mediaType() == null ? wire.send(null) : body(call, operation, wire);
    }

    private Http.Answer body(Day.Call call, Contract.Operation operation, Http wire) {
        if (!operation.takesJson()) {
            return Upload.of(contract, operation).send(wire);
        }
        var file = Day.requestOf(call.operation());
        var example = Day.read(file).orElseThrow(() -> new AssertionError("Write " + file));
        checks.add(() -> assertEquals(List.of(), Schemas.faults(contract, operation.bodySchema(), example), file + " is not what the schema says"));
        return wire.send(operation, masks.forRun(example).toString());
    }

    /** The path with fields of earlier answers. */
    private String path(Day.Call call) {
        return FIELD.matcher(call.path()).replaceAll(field -> {
            var answer = answers.getOrDefault(field.group(1), MissingNode.getInstance());
            return answer.at("/" + field.group(2).replace('.', '/')).asText();
        });
    }

    private static String link(Http.Answer answer, String before) {
        var found = Pattern.compile("rl_[A-Za-z0-9_-]{43}").matcher(answer.body());
        return found.find() ? found.group() : before;
    }
}
