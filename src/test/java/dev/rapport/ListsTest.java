package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What the contract promises of every list. */
@QuarkusTest
class ListsTest {

    @Test
    void lists_askedToCount_tellTheirTotal() {
        var contract = Contract.served();
        var counted = contract.operations().stream().filter(operation -> takes(contract, operation, "count")).toList();
        assertTrue(counted.size() > 10);
        var silent = new ArrayList<String>();
        for (var operation : counted) {
            var items = new Items(contract, WhoMay.read());
            var answer = items.as(operation, Http.get(items.path(operation) + "?count=true" + required(contract, operation, items))).send(null);
            if (!answer.json().path("count").isNumber() || answer.json().path("count").asLong() < answer.json().path("items").size()) {
                silent.add(operation + " answered " + answer);
            }
        }
        assertEquals("", String.join("\n", silent));
    }

    private static boolean takes(Contract contract, Contract.Operation operation, String parameter) {
        return contract.parameters(operation, "query").anyMatch(each -> each.path("name").asText().equals(parameter));
    }

    private static String required(Contract contract, Contract.Operation operation, Items items) {
        return contract.parameters(operation, "query").filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> "&" + parameter.path("name").asText() + "="
                        + (contract.plain(parameter.path("schema")).path("format").asText().equals("uuid") ? items.need() : "channels"))
                .collect(Collectors.joining());
    }
}
