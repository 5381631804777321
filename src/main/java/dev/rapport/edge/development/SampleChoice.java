package dev.rapport.edge.development;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One choice of an offer, written as {@code CH-TASK*12! reason}, or {@code 'Own words' 95.00*2}: what, how many, and after
 * an exclamation mark that we advise it. A plus before it makes it an addition; {@code @2 09:00} is a time two working
 * days later, and what it is called if not a visit.
 */
record SampleChoice(String text) {
    private static final Duration VISIT = Duration.ofHours(2);
    private static final Pattern FORM = Pattern.compile(
            "[+]?(?:'(?<name>[^']+)' (?<price>[0-9.]+)|(?<sku>[A-Z-]+))(?:[*](?<quantity>[0-9]+))?(?<advised>!)?(?: (?<reason>.+))?");

    boolean isSlot() {
        return text.startsWith("@");
    }

    boolean isAddition() {
        return text.startsWith("+");
    }

    /** As a client would send it. */
    Map<String, Object> put(SampleMoment now) {
        return isSlot() ? slot(now) : thing(now.story().cast());
    }

    private Map<String, Object> slot(SampleMoment now) {
        var words = text.substring(1).split(" ", 3);
        var from = now.later(Integer.parseInt(words[0]), LocalTime.parse(words[1]));
        return Map.of("name", words.length < 3 ? "Visit" : words[2], "recommended", false,
                "slot", Map.of("from", from, "until", from.plus(VISIT)));
    }

    private Map<String, Object> thing(SampleCast cast) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a choice: " + text);
        }
        var choice = what(parts, cast);
        choice.put("quantity", parts.group("quantity") == null ? 1 : Integer.valueOf(parts.group("quantity")));
        choice.put("recommended", parts.group("advised") != null);
        choice.put("reason", parts.group("reason"));
        choice.put("termsVersion", "T4");
        return choice;
    }

    private static Map<String, Object> what(Matcher parts, SampleCast cast) {
        return new HashMap<>(parts.group("sku") != null
                ? Map.of("catalogueItemId", cast.id(parts.group("sku")))
                : Map.of("name", parts.group("name"), "price", Map.of("amount", parts.group("price"), "currency", "AUD")));
    }
}
