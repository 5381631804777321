package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
    private static final Set<Integer> UNSEEN = Set.of(401, 403, 404);
    /** Lists in which who sees the need finds it. */
    private static final Set<String> TELLING = Set.of("listNeeds", "listEvents", "readCustomerTimeline", "listLinks", "listMessages", "listPromises",
            "listCustomerInteractions");
    /** Only whoever owns an item, and so has a part in it, hands it back. */
    private static final String OF_OWNERS = "handBack";
    /** Tells of other teams' needs on purpose. */
    private static final String ELSEWHERE = "listNeedsElsewhere";
    /** What may still be done once a customer was erased, by why. */
    private static final Map<String, Set<String>> AFTER_ERASURE = Map.of(
            "What they asked to be told is still owed to them", Set.of("refuseAccess", "releaseAccess"),
            "Goes by the request, of which nobody was erased while it is open", Set.of("decideErasure", "withdrawErasure"),
            "Is of no customer", Set.of("changeFault", "mendFault", "cancelJob"),
            "Is refused need by need, in an answer of its own", Set.of("attachNeeds", "tellOfFault"),
            "Takes away and writes no words", Set.of("detachNeed", "withdrawLink"),
            "Is told by the mail system of what was sent before", Set.of("reportBounce", "reportDelivery"),
            "Is a figure of the desk, in codes and instants", Set.of("giveCause", "keepPromise", "withdrawPromise"));
    /** Of an erased customer, or since they have no address any more. */
    private static final Pattern REFUSED = Pattern.compile("CUSTOMER_ERASED|CUSTOMER_UNREACHABLE");
    private static final int LONGEST = 200;

    private Contract contract;
    private WhoMay whoMay;
    private Items items;

    @BeforeEach
    void open() {
        contract = Contract.served();
        whoMay = WhoMay.read();
    }

    @Test
    void parameters_areKnownToTheTest() {
        var unknown = contract.operations().stream().flatMap(operation -> operation.pathParameters().stream()).distinct()
                .filter(parameter -> !Items.isItem(parameter) && !Items.isOfDesk(parameter)).toList();
        assertEquals(List.of(), unknown, "say in Items whether these name items of a team or things of the desk, and what makes them");
    }

    /** The line manager of the tests manages all of their teams, so that what nobody below may says nothing here. */
    private boolean isOfSeveral(Contract.Operation operation) {
        return Stream.of("agent", "supervisor").anyMatch(role -> whoMay.may(role, operation));
    }

    private Stream<DynamicTest> each(Consumer<Contract.Operation> check) {
        return ofItems().filter(this::isOfSeveral).map(operation -> test(operation, check));
    }

    private Stream<Contract.Operation> ofItems() {
        return contract.operations().stream().filter(operation -> operation.pathParameters().stream().anyMatch(Items::isItem));
    }

    private DynamicTest test(Contract.Operation operation, Consumer<Contract.Operation> check) {
        return dynamicTest(operation.id(), () -> {
            items = new Items(contract, whoMay);
            check.accept(operation);
        });
    }

    @TestFactory
    Stream<DynamicTest> item_ofAnotherTeam_isNotThere() {
        return each(operation -> {
            items.lend(outsider(operation));
            assertHidden(operation, outsider(operation));
        });
    }

    @TestFactory
    Stream<DynamicTest> item_ofAnotherTeam_isThereForWhoeverHasAPart() {
        return each(operation -> {
            items.lend(outsider(operation));
            items.path(operation);
            items.give(outsider(operation));
            assertSeen(operation, outsider(operation));
        });
    }

    @TestFactory
    Stream<DynamicTest> item_restricted_isThereForThoseWithAPartOnly() {
        return each(operation -> {
            items.lend(insider(operation));
            items.path(operation);
            items.restrict("supervisor");
            if (!operation.id().equals(OF_OWNERS)) {
                assertHidden(operation, insider(operation));
            }
            assertSeen(operation, "supervisor");
        });
    }

    /** What is held of a customer who was erased stays a skeleton: nobody writes words to it any more. */
    @TestFactory
    Stream<DynamicTest> item_ofAnErasedCustomer_isNotWrittenTo() {
        return ofItems().filter(operation -> !operation.method().equals("GET")).map(operation -> test(operation, this::assertErased));
    }

    private void assertErased(Contract.Operation operation) {
        var path = items.path(operation);
        var body = operation.takesJson() ? items.body(operation).toString() : null;
        ItemRows.erase(items.need());
        var answer = items.request(operation, path).send(operation, body);
        assertEquals(AFTER_ERASURE.values().stream().noneMatch(may -> may.contains(operation.id())), answer.status() >= 400 && REFUSED.matcher(answer.body()).find(), answer::toString);
    }

    /** Somebody of another team, or an administrator who is of none, whose role allows the operation; what a role may not is another test's. */
    private String outsider(Contract.Operation operation) {
        if (whoMay.may("agent", operation)) {
            return "agent2";
        }
        return !whoMay.may("supervisor", operation) && whoMay.may("administrator", operation) ? "administrator" : "supervisor2";
    }

    private String insider(Contract.Operation operation) {
        return whoMay.may("agent", operation) ? "agent" : "manager";
    }

    /** What names no item may still tell of some: whoever may not see the need finds it on no page. */
    @TestFactory
    Stream<DynamicTest> lists_tellWhatTheCallerSees() {
        return contract.operations().stream().filter(operation -> operation.method().equals("GET") && operation.answersJson())
                .filter(operation -> operation.pathParameters().stream().noneMatch(Items::isItem) && !operation.path().contains("/linked/"))
                .filter(operation -> !operation.id().equals(ELSEWHERE) && isOfSeveral(operation))
                .map(operation -> dynamicTest(operation.id(), () -> {
                    items = new Items(contract, whoMay);
                    var hidden = items.need().toString();
                    items.path(contract.operation("readLink"));
                    items.path(contract.operation("readMessage"));
                    items.path(contract.operation("readInteraction"));
                    items.serveItsCustomer();
                    var path = items.path(operation) + "?" + (isPaged(operation) ? "limit=100" : "") + items.required(operation);
                    assertFalse(isTold(outsider(operation), path, hidden), "tells of a need that the caller may not see");
                    assertEquals(TELLING.contains(operation.id()), isTold(insider(operation), path, hidden), "tells who may see it");
                }));
    }

    private boolean isPaged(Contract.Operation operation) {
        return contract.parameters(operation, "query").anyMatch(parameter -> parameter.path("name").asText().equals("limit"));
    }

    /** Whether any page has it. */
    private boolean isTold(String user, String path, String id) {
        var place = "";
        for (var page = 0; page < LONGEST; page++) {
            var answer = Http.get(path + place).as(user).send(null);
            assertTrue(Set.of(200, 404).contains(answer.status()), () -> user + " was answered " + answer);
            var next = answer.json().path("next").asText("null");
            if (answer.body().contains(id) || next.equals("null") || place.endsWith("=" + next)) {
                return answer.body().contains(id);
            }
            place = (path.contains("/events") ? "&after=" : "&cursor=") + next;
        }
        throw new AssertionError(path + " does not end");
    }

    /** The same to the letter but for the address, as if there were nothing, so that nobody learns that there is. */
    private void assertHidden(Contract.Operation operation, String user) {
        var hidden = call(operation, user, items.path(operation));
        var nowhere = call(operation, user, operation.path().replace("{step}", "2").replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
        assertEquals(404, hidden.status(), () -> user + " sees it: " + hidden);
        assertEquals(withoutAddress(nowhere), withoutAddress(hidden));
    }

    private void assertSeen(Contract.Operation operation, String user) {
        var answer = call(operation, user, items.path(operation));
        assertFalse(UNSEEN.contains(answer.status()) || answer.status() >= 500, () -> user + " has a part, but was answered " + answer);
    }

    private static String withoutAddress(Http.Answer answer) {
        ObjectNode json = answer.json().deepCopy();
        json.remove("instance");
        return answer.status() + " " + json;
    }

    private Http.Answer call(Contract.Operation operation, String user, String path) {
        return Http.call(operation.method(), path).as(user).header("If-Match", "*")
                .send(operation, operation.takesJson() ? items.body(operation).toString() : null);
    }
}
