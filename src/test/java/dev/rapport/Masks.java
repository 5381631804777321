package dev.rapport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Translates between the examples and one run of them: ids, references, tokens and times differ in each run and
 * stay the same in the examples. What a run calls by another name is learnt from its answers, place by place.
 */
final class Masks {
    private static final Pattern CHANGING = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|\\b[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{3}(?:[0-9A-Z]-[0-9A-Z]{4})?\\b|rl_[A-Za-z0-9_-]{43}|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");
    private static final Pattern SERVER = Pattern.compile("^http://(127\\.0\\.0\\.1|localhost):\\d+");
    private static final String UUIDS = "019a8f50-b1c0-7%s";
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private final Map<String, String> toRun = new HashMap<>();
    private final Map<String, String> toExample = new HashMap<>();
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private int minute;

    /** Knows the desk of the tests by the names that the examples have for it. */
    static Masks ofDesk() {
        var masks = new Masks();
        var desk = Desk.open();
        masks.seed(UUIDS.formatted("001-8000-000000000001"), desk.service().toString());
        masks.seed(UUIDS.formatted("001-8000-000000000002"), desk.frontDesk().toString());
        masks.seed(UUIDS.formatted("001-8000-000000000003"), desk.backOffice().toString());
        var people = List.of("agent", "agent2", "supervisor", "manager", "integrator");
        people.forEach(name -> masks.seed(UUIDS.formatted("002-8000-00000000000" + people.indexOf(name)), desk.people().get(name).toString()));
        return masks;
    }

    /** What is known already stays. */
    void seed(String example, String run) {
        toRun.putIfAbsent(example, run);
        toExample.putIfAbsent(run, example);
    }

    boolean knows(String example) {
        return toRun.containsKey(example);
    }

    /** The next call happens a minute later in the example's day. */
    void nextCall() {
        minute++;
    }

    /** An example as this run has to send it; times keep their distance to the day of the examples. */
    JsonNode forRun(JsonNode example) {
        return each(example, text -> replaced(text, this::runOf));
    }

    private String runOf(String name) {
        if (!toRun.containsKey(name) && name.endsWith("Z") && name.contains("T")) {
            var at = Instant.parse(name);
            seed(name, start.plus(Duration.between(NINE, at)).toString());
        }
        return toRun.getOrDefault(name, name);
    }

    /** Learns by what names this run calls what the example names, where both have the same shape. */
    void learn(JsonNode example, JsonNode run) {
        if (example.isTextual() && run.isTextual()) {
            var known = CHANGING.matcher(example.asText());
            var found = CHANGING.matcher(run.asText());
            while (known.find() && found.find()) {
                seed(known.group(), found.group());
            }
        } else {
            example.properties().forEach(field -> learn(field.getValue(), run.path(field.getKey())));
            for (var index = 0; index < example.size() && example.isArray(); index++) {
                learn(example.get(index), run.path(index));
            }
        }
    }

    /** An answer of this run as an example. */
    JsonNode forExample(String operation, JsonNode run) {
        return each(run, text -> replaced(SERVER.matcher(text).replaceFirst("https://desk.example.org"), name -> exampleOf(operation, name)));
    }

    private String exampleOf(String operation, String name) {
        if (!toExample.containsKey(name)) {
            seed(name.endsWith("Z") && name.contains("T") ? instant(name) : name.length() == 36 ? invented(operation) : name, name);
        }
        return toExample.get(name);
    }

    /** What happened before the day, such as seeds, keeps its time. */
    private String instant(String run) {
        return Instant.parse(run).isBefore(start) ? run : NINE.plus(Duration.ofMinutes(minute)).toString();
    }

    private String invented(String operation) {
        for (var count = 1;; count++) {
            var digits = UUID.nameUUIDFromBytes((operation + count).getBytes(StandardCharsets.UTF_8)).toString();
            var id = UUIDS.formatted(digits.substring(15));
            if (!toRun.containsKey(id)) {
                return id;
            }
        }
    }

    private static String replaced(String text, UnaryOperator<String> name) {
        return CHANGING.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(name.apply(found.group())));
    }

    private static JsonNode each(JsonNode node, UnaryOperator<String> text) {
        if (node instanceof ObjectNode object) {
            var copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), each(field.getValue(), text)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = array.arrayNode();
            array.forEach(item -> copy.add(each(item, text)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(text.apply(node.asText())) : node;
    }
}
