package dev.rapport.serve.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;

/** Bodies of offers and of answers to them. */
final class OfferBodies {
    private OfferBodies() {
    }

    static Map<String, Object> offer(Object... groups) {
        return Map.of("explained", Map.of("language", "en", "format", "spoken"), "validUntil", in(7), "groups", groups);
    }

    static Map<String, Object> group(String taking, Object... choices) {
        return Map.of("taking", taking, "choices", choices);
    }

    static Map<String, Object> ofCatalogue(UUID item, Map<String, Object> more) {
        return with(Map.of("catalogueItemId", item, "recommended", false), more);
    }

    static Map<String, Object> free(String name, String price, Map<String, Object> more) {
        return with(Map.of("name", name, "price", money(price), "recommended", false), more);
    }

    static Map<String, Object> slot(String name, int days) {
        return Map.of("name", name, "recommended", false, "slot", Map.of("from", in(days), "until", in(days + 1)));
    }

    private static Map<String, Object> with(Map<String, Object> choice, Map<String, Object> more) {
        var both = new HashMap<>(choice);
        both.putAll(more);
        return both;
    }

    static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "AUD");
    }

    static String in(int days) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days)).toString();
    }

    static Map<String, Object> answer(Object... choices) {
        return Map.of("channel", "telephone", "choices", List.of(choices));
    }

    static Map<String, Object> take(JsonPath offer, int number, int quantity) {
        return Map.of("choiceId", id(offer, number), "quantity", quantity);
    }

    static Map<String, Object> decline(JsonPath offer, int number, String reason) {
        return Map.of("choiceId", id(offer, number), "declined", Map.of("reason", reason, "text", "As the customer said it"));
    }

    private static String id(JsonPath offer, int number) {
        return offer.getString("groups.choices.flatten().find { it.number == " + number + " }.id");
    }
}
