package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.junit.QuarkusTest;

/** Writes that come when their time is over are refused by a rule, or do what they did before. */
@QuarkusTest
class OutOfTurnTest {
    private static final String NEED = "/api/v1/needs/{needId}";
    /** Are about a need that was delivered, which cannot be withdrawn. */
    private static final Set<String> OF_DELIVERED = Set.of("acceptNeed", "reopenNeed");
    /** What may still be done with a need that was withdrawn. */
    private static final Set<String> AFTERWARDS = Set.of("attachFiles", "restrictNeed", "liftRestriction", "completeStep", "omitStep");

    private Contract contract;
    private WhoMay whoMay;
    private Items items;

    @BeforeEach
    void open() {
        contract = Contract.served();
        whoMay = WhoMay.read();
    }

    private Stream<DynamicTest> each(Predicate<Contract.Operation> which, Consumer<Contract.Operation> check) {
        return contract.operations().stream().filter(Contract.Operation::writes).filter(which).map(operation -> dynamicTest(operation.id(), () -> {
            items = new Items(contract, whoMay);
            if (operation.pathParameters().contains("needId")) {
                items.lend("agent");
            }
            check.accept(operation);
        }));
    }

    @TestFactory
    Stream<DynamicTest> need_thatWasWithdrawn_isLeftAlone() {
        return each(operation -> operation.path().startsWith(NEED) && !OF_DELIVERED.contains(operation.id()), operation -> {
            var path = items.path(operation);
            var body = body(operation);
            Api.SUPERVISOR.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER"), items.need()).statusCode(200);
            var answer = send(operation, path, body);
            assertEquals(AFTERWARDS.contains(operation.id()), answer.status() < 300, () -> operation + " answered " + answer);
        });
    }

    @TestFactory
    Stream<DynamicTest> write_repeated_isNoFault() {
        return each(operation -> operation.pathParameters().stream().anyMatch(Items::isItem), operation -> {
            var path = items.path(operation);
            var body = body(operation);
            var first = send(operation, path, body);
            assertTrue(first.status() < 300, () -> operation + " answered " + first);
            var second = send(operation, path, body);
            assertTrue(second.status() < 500, () -> operation + " answered " + second);
        });
    }

    private String body(Contract.Operation operation) {
        return operation.takesJson() ? FreshBodies.of(items.body(operation)).toString() : null;
    }

    private Http.Answer send(Contract.Operation operation, String path, String body) {
        return items.request(operation, path).send(operation, body);
    }
}
