package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Who may what: every operation of the contract is called by everybody, and only whom the table names is let in.
 * The table is written by hand, as the second opinion on the annotations.
 */
@QuarkusTest
class AuthorisationTest {
    /** Signed in as an agent with a good token, and no person of the desk. */
    private static final String STRANGER = "stranger";

    private Contract contract;
    private WhoMay whoMay;

    @BeforeEach
    void open() {
        contract = Contract.served();
        whoMay = WhoMay.read();
    }

    @Test
    void table_namesEachOperationOnce() {
        var operations = contract.operations().stream().map(Contract.Operation::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", operations), String.join("\n", whoMay.roles().keySet()),
                WhoMay.TABLE + " must have a row for each operation: decide who may, from what the domain says about who may see what");
    }

    @TestFactory
    Stream<DynamicTest> operations_letInWhomTheTableNames() {
        var link = new Items(contract, whoMay).token(contract.operation("readLinkedNeed"));
        return contract.operations().stream()
                .map(operation -> dynamicTest(operation.id(), () -> everybodyTries(operation, link)));
    }

    private void everybodyTries(Contract.Operation operation, String link) {
        if (whoMay.isOpen(operation)) {
            expect(operation, "nobody", "everybody", attempt(operation));
            return;
        }
        assertAll(Stream.of(
                WhoMay.ROLE_OF.entrySet().stream().map(caller -> (Executable) () ->
                        expect(operation, caller.getKey(), caller.getValue(), attempt(operation).as(caller.getKey()))),
                Stream.<Executable>of(
                        () -> expect(operation, "a customer's link", "customer", attempt(operation).token(link)),
                        () -> refused(operation, "a stranger", 403, whoMay.may("agent", operation) ? "PERSON_UNKNOWN" : "FORBIDDEN", attempt(operation).as(STRANGER)),
                        () -> refused(operation, "nobody", 401, "UNAUTHENTICATED", attempt(operation))))
                .flatMap(each -> each));
    }

    private void expect(Contract.Operation operation, String caller, String role, Http request) {
        if (!whoMay.may(role, operation)) {
            refused(operation, caller, 403, "FORBIDDEN", request);
            return;
        }
        var answer = send(operation, request);
        assertTrue(answer.status() < 500 && answer.status() != 401 && answer.status() != 403, caller + " may, but was answered " + answer);
    }

    private static void refused(Contract.Operation operation, String caller, int status, String code, Http request) {
        var answer = send(operation, request);
        assertEquals(status + " " + code, answer.status() + " " + answer.code(), caller + " was answered " + answer);
    }

    /** At an address where nothing is, with a body that says nothing: whoever may not hears that first. */
    private static Http attempt(Contract.Operation operation) {
        var path = operation.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return Http.call(operation.method(), path).header("If-Match", "*");
    }

    private static Http.Answer send(Contract.Operation operation, Http request) {
        if (operation.mediaType() == null) {
            return request.send(null);
        }
        return operation.takesJson() ? request.send(operation, "{\"nothing\":1}")
                : request.header("Content-Type", "multipart/form-data; boundary=b").send("--b--\r\n");
    }
}
