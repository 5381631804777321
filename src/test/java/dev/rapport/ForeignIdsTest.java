package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.junit.QuarkusTest;

/** An id of what the caller may not see, in a body or a filter, is answered as one that nobody has. */
@QuarkusTest
class ForeignIdsTest {
    private static final String CHANGING = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|N-\\w{4}-\\w{3}";

    private Contract contract;
    private WhoMay whoMay;
    private Map<String, UUID> hidden;

    @BeforeEach
    void open() {
        contract = Contract.served();
        whoMay = WhoMay.read();
    }

    /** What the back office has, which nobody at the front desk sees. */
    private Map<String, UUID> hidden() {
        var customer = Api.AGENT2.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ilse Sund", "language", "de"));
        var need = Api.AGENT2.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().backOffice(), "kind", "PURCHASE",
                "channel", "telephone", "statement", "A lamp"));
        var until = Instant.now().plus(Duration.ofDays(1)).toString();
        var choice = Map.of("name", "Lamp", "recommended", false);
        var offer = Api.AGENT2.post("/needs/" + need + "/offers", Map.of("explained", Map.of("language", "de", "format", "spoken"), "validUntil", until,
                "groups", List.of(Map.of("taking", "ANY", "choices", List.of(choice))))).statusCode(201).extract().jsonPath();
        return Map.of("need", need, "offer", offer.getUUID("id"), "choice", offer.getUUID("groups[0].choices[0].id"));
    }

    @TestFactory
    Stream<DynamicTest> bodies_thatNameWhatIsHidden_areAnsweredAsIfItWereNot() {
        return each(contract.operations().stream().filter(Contract.Operation::takesJson), (operation, differences) -> {
            var items = new Items(contract, whoMay);
            var path = items.path(operation);
            var good = items.body(operation);
            BodyField.texts(contract, operation.bodySchema(), good).stream().filter(BodyField::isId).forEach(field ->
                    compare(differences, field.pointer(), id -> items.request(operation, path).send(operation, field.replaced(good, id.toString()).toString())));
        });
    }

    @TestFactory
    Stream<DynamicTest> filters_thatNameWhatIsHidden_areAnsweredAsIfItWereNot() {
        return each(contract.operations().stream().filter(operation -> operation.method().equals("GET")), (operation, differences) -> {
            var items = new Items(contract, whoMay);
            var path = items.path(operation);
            filters(operation).forEach(name -> compare(differences, name,
                    id -> items.as(operation, Http.get(path + "?" + name + "=" + id)).send(null)));
        });
    }

    private List<String> filters(Contract.Operation operation) {
        return contract.parameters(operation, "query").filter(parameter -> contract.plain(parameter.path("schema")).path("format").asText().equals("uuid"))
                .map(parameter -> parameter.path("name").asText()).toList();
    }

    private void compare(List<String> differences, String field, Function<UUID, Http.Answer> call) {
        hidden.forEach((what, id) -> {
            var unknown = told(call.apply(UUID.randomUUID()));
            var answer = told(call.apply(id));
            if (!answer.equals(unknown)) {
                differences.add(field + " names a hidden " + what + ": " + answer + "\ninstead of: " + unknown);
            }
        });
    }

    private static String told(Http.Answer answer) {
        return answer.status() + " " + answer.body().replaceAll(CHANGING, "...");
    }

    private interface Check {
        void on(Contract.Operation operation, List<String> differences);
    }

    private Stream<DynamicTest> each(Stream<Contract.Operation> operations, Check check) {
        hidden = hidden();
        return operations.map(operation -> dynamicTest(operation.id(), () -> {
            var differences = new ArrayList<String>();
            check.on(operation, differences);
            assertEquals("", differences.stream().collect(Collectors.joining("\n")));
        }));
    }
}
