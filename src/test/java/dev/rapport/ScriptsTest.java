package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.junit.QuarkusTest;

/** A script in any text is kept and told as the text it is, or refused as no such text; nobody cleans it on the way. */
@QuarkusTest
class ScriptsTest {
    /** What is said to these stands nowhere in clear. */
    private static final Set<String> SEALED = Set.of("recordSpecificNeed");
    private static final String SCRIPT = "<script>alert(%d)</script>";
    private static final Set<Integer> REFUSED = Set.of(400, 422);

    private Contract contract;
    private WhoMay whoMay;
    private int planted;

    @BeforeEach
    void open() {
        contract = Contract.served();
        whoMay = WhoMay.read();
    }

    @TestFactory
    Stream<DynamicTest> texts_thatAreScripts_stayAsTheyAre() {
        return contract.operations().stream().filter(Contract.Operation::takesJson)
                .map(operation -> dynamicTest(operation.id(), () -> plantInEach(operation)));
    }

    private void plantInEach(Contract.Operation operation) {
        var wrong = new ArrayList<String>();
        var items = items(operation);
        for (var field : BodyField.texts(contract, operation.bodySchema(), FreshBodies.of(items.body(operation)))) {
            var script = SCRIPT.formatted(++planted);
            var body = field.replaced(FreshBodies.of(items.body(operation)), script);
            var answer = items.request(operation, items.path(operation)).send(operation, body.toString());
            var status = answer.status() == 207 ? answer.json().path(0).path("status").asInt() : answer.status();
            if (status < 300) {
                items = items(operation);
            }
            if (status < 300 ? !isKept(operation, answer, script) : !isRefused(status, answer, field)) {
                wrong.add(field.pointer() + " -> " + answer);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private Items items(Contract.Operation operation) {
        var items = new Items(contract, whoMay);
        if (operation.pathParameters().contains("needId")) {
            items.lend("agent");
        }
        items.path(operation);
        return items;
    }

    private static boolean isKept(Contract.Operation operation, Http.Answer answer, String script) {
        return answer.body().contains(script) || Tables.hold(script) || SEALED.contains(operation.id());
    }

    /** Codes are texts of which only some exist. */
    private static boolean isRefused(int status, Http.Answer answer, BodyField field) {
        return REFUSED.contains(status) && (!field.isFree(SCRIPT.length()) || answer.code().equals("CODE_UNKNOWN"));
    }
}
