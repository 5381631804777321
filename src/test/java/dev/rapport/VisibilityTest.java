package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Team, part, restricted: whichever operation names an item, whoever may not see the item hears what they would
 * hear if it were not there. An operation with a parameter that {@link Items} does not know fails.
 */
@QuarkusTest
class VisibilityTest {
    private Contract contract;
    private Items items;

    @BeforeEach
    void open() {
        contract = Contract.served();
    }

    @Test
    void parameters_areKnownToTheTest() {
        var unknown = contract.operations().stream().flatMap(operation -> operation.pathParameters().stream()).distinct()
                .filter(parameter -> !Items.isItem(parameter) && !Items.isOfDesk(parameter)).toList();
        assertEquals(List.of(), unknown, "say in Items whether these name items of a team or things of the desk, and what makes them");
    }

    private Stream<DynamicTest> each(Consumer<Contract.Operation> check) {
        return contract.operations().stream().filter(operation -> operation.pathParameters().stream().anyMatch(Items::isItem))
                .map(operation -> dynamicTest(operation.id(), () -> {
                    items = new Items(contract, WhoMay.read());
                    check.accept(operation);
                }));
    }

    @TestFactory
    Stream<DynamicTest> item_ofAnotherTeam_isNotThere() {
        return each(operation -> {
            items.lend("agent2");
            assertHidden(operation, "agent2");
        });
    }

    @TestFactory
    Stream<DynamicTest> item_ofAnotherTeam_isThereForWhoeverHasAPart() {
        return each(operation -> {
            items.lend("agent2");
            items.give("agent2");
            assertSeen(operation, "agent2");
        });
    }

    @TestFactory
    Stream<DynamicTest> item_restricted_isThereForThoseWithAPartOnly() {
        return each(operation -> {
            items.lend("agent");
            items.path(operation);
            items.restrict("supervisor");
            assertHidden(operation, "agent");
            assertSeen(operation, "supervisor");
        });
    }

    /** The same to the letter but for the address, as if there were nothing, so that nobody learns that there is. */
    private void assertHidden(Contract.Operation operation, String user) {
        var hidden = call(operation, user, items.path(operation));
        var nowhere = call(operation, user, operation.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
        assertTrue(Set.of(403, 404).contains(hidden.status()), () -> "is seen: " + hidden);
        assertEquals(withoutAddress(nowhere), withoutAddress(hidden));
    }

    private void assertSeen(Contract.Operation operation, String user) {
        var answer = call(operation, user, items.path(operation));
        assertFalse(answer.status() == 404 || answer.status() >= 500, () -> user + " has a part, but was answered " + answer);
    }

    private static String withoutAddress(Http.Answer answer) {
        ObjectNode json = answer.json().deepCopy();
        json.remove("instance");
        return answer.status() + " " + json;
    }

    private Http.Answer call(Contract.Operation operation, String user, String path) {
        var request = Http.call(operation.method(), path).as(user).header("If-Match", "*");
        return operation.takesJson() ? request.header("Content-Type", operation.mediaType()).send(items.body(operation).toString())
                : request.send(null);
    }
}
