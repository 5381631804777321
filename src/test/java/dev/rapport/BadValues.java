package dev.rapport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** Values, as JSON text, that a field of a schema must refuse. */
record BadValues(Contract contract) {
    /** What the reader of JSON refuses by itself, whichever field it is in. */
    static final String MEGABYTE = '"' + "a".repeat(1_000_000) + '"';
    /** Longer texts are refused by the reader already, which the megabyte shows. */
    private static final int LONG = 100_000;

    List<String> of(JsonNode schema) {
        var plain = contract.plain(schema);
        var bad = new ArrayList<String>(switch (plain.path("type").asText()) {
            case "string" -> text(plain);
            case "integer" -> integer(plain);
            case "boolean" -> List.of("\"true\"", "1", "[]");
            case "array" -> List.of("{}", "\"x\"", "1", "[null]");
            case "object" -> List.of("[]", "\"x\"", "1", "{\"noSuchField\":1}");
            default -> List.of();
        });
        bad.add("[".repeat(10_000) + "]".repeat(10_000));
        bad.add("NaN");
        return bad;
    }

    private static List<String> text(JsonNode schema) {
        var bad = new ArrayList<>(List.of("12345", "1.5", "true", "{}", "[\"x\"]", "\"a\\u0000b\"", "\"a\\ud800b\""));
        if (schema.has("enum")) {
            bad.addAll(List.of("\"NOT_ONE_OF_THEM\"", "\"\"", "0", '"' + schema.get("enum").get(0).asText().toLowerCase(Locale.ROOT) + '"'));
        }
        if (schema.path("maxLength").asInt(LONG) < LONG) {
            bad.add('"' + "a".repeat(schema.get("maxLength").asInt() + 1) + '"');
        }
        bad.addAll(ofFormat(schema.path("format").asText()));
        return bad;
    }

    private static List<String> ofFormat(String format) {
        return switch (format) {
            case "uuid" -> List.of("\"not-an-id\"", "\"\"", '"' + UUID.randomUUID().toString() + '"');
            case "date-time" -> List.of("\"yesterday\"", "\"2026-13-45T25:61:61Z\"", "\"+294277-01-01T00:00:00Z\"",
                    "\"+1000000000-12-31T23:59:59Z\"", "\"-1000000000-01-01T00:00:00Z\"", "\"-4800-01-01T00:00:00Z\"", "\"\"");
            case "date" -> List.of("\"tomorrow\"", "\"2026-02-30\"", "\"+999999999-12-31\"", "\"-999999999-01-01\"", "\"\"");
            case "duration" -> List.of("\"soon\"", "\"P999999999999999999D\"", "\"\"");
            case "email" -> List.of("\"nobody\"");
            default -> List.of();
        };
    }

    private static List<String> integer(JsonNode schema) {
        var bad = new ArrayList<>(List.of("\"1\"", "1.5", "1e400", "99999999999999999999999999", "true", "[]", "Infinity",
                "1" + "0".repeat(5_000)));
        if (schema.has("minimum")) {
            bad.add(schema.get("minimum").decimalValue().subtract(java.math.BigDecimal.ONE).toPlainString());
        }
        if (schema.has("maximum")) {
            bad.add(schema.get("maximum").decimalValue().add(java.math.BigDecimal.ONE).toPlainString());
        }
        return bad;
    }

    /** Values of a query parameter, as they stand in an address. */
    List<String> ofParameter(JsonNode schema) {
        var plain = contract.plain(schema);
        var bad = new ArrayList<>(List.of("a%00b", "%FF", "%ED%A0%80"));
        switch (plain.path("type").asText()) {
            case "integer" -> bad.addAll(List.of("x", "1.5", "NaN", "-1", "99999999999999999999", "%3Cscript%3E"));
            case "boolean" -> bad.addAll(List.of("maybe", "1"));
            case "string" -> bad.addAll(textOfParameter(plain));
            default -> bad.clear();
        }
        return bad;
    }

    private static List<String> textOfParameter(JsonNode schema) {
        var bad = new ArrayList<String>();
        if (schema.has("enum")) {
            bad.add("NOT_ONE_OF_THEM");
        }
        if (schema.path("maxLength").asInt(LONG) < 3_000) {
            bad.add("a".repeat(schema.get("maxLength").asInt() + 1));
        }
        switch (schema.path("format").asText()) {
            case "uuid" -> bad.addAll(List.of("x", "%3Cscript%3E"));
            case "date-time" -> bad.addAll(List.of("yesterday", "%2B294277-01-01T00:00:00Z", "%2B1000000000-12-31T23:59:59Z"));
            default -> { }
        }
        return bad;
    }
}
