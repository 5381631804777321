package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;

/** Bodies of requests about standards. */
final class Bodies {

    private Bodies() {
    }

    static Map<String, Object> limit(int days) {
        return Map.of("amount", days, "unit", "WORKING_DAYS", "receiptDay", 0, "movedOffClosedDays", false);
    }

    static Map<String, Object> delivery(int days, Map<String, Object> of) {
        return Map.of("measure", "DELIVERY", "limit", limit(days), "of", of, "toCustomer", false);
    }

    @SafeVarargs
    static Map<String, Object> version(Map<String, Object>... commitments) {
        return Map.of("commitments", List.of(commitments));
    }

    static Map<String, Object> standard(Map<String, Object> version) {
        return Map.of("name", "s-" + UUID.randomUUID(), "firstVersion", version);
    }

    static UUID create(Map<String, Object> version) {
        return Api.MANAGER.create("/standards", standard(version));
    }

    /** The same with another value of one field. */
    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value instanceof Instant at ? at.toString() : value);
        return changed;
    }
}
