package dev.rapport;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Examples of bodies with other values where there may be only one of each. */
final class FreshBodies {
    private static final Set<String> UNIQUE = Set.of("sku", "key", "name", "userName", "position");
    private static final AtomicInteger NEXT = new AtomicInteger(1_000);
    /** A position is 10,000 at most, and tests have places of their own from 5,000 on. */
    private static final AtomicInteger NEXT_POSITION = new AtomicInteger(1_000);

    private FreshBodies() {
    }

    static JsonNode of(JsonNode body) {
        if (body.isArray()) {
            body.forEach(FreshBodies::of);
        }
        // Commitments for the same tie; a specific need's category is one of few.
        body.findParents("category").stream().filter(of -> !of.has("adjustment"))
                .forEach(of -> ((ObjectNode) of).put("category", of.get("category").asText() + "-" + NEXT.incrementAndGet()));
        if (body instanceof ObjectNode object) {
            object.remove(List.of("externalIds", "externalId"));
            UNIQUE.stream().filter(object::has).forEach(field -> {
                if (object.get(field).isNumber()) {
                    object.put(field, NEXT_POSITION.incrementAndGet());
                } else {
                    object.put(field, object.get(field).asText() + "-" + NEXT.incrementAndGet());
                }
            });
        }
        return body;
    }

    /** What an interaction is about is made past the interface, since the need of the example may be one that another team sees. */
    static JsonNode aboutNone(JsonNode body) {
        if (body.has("direction")) {
            ((ObjectNode) body).remove("needIds");
        }
        return body;
    }
}
