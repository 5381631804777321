package dev.rapport.serve.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;

/** Bodies and customers for tests. */
final class Customers {
    private Customers() {
    }

    static Map<String, Object> body(String name) {
        return Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", name, "language", "en");
    }

    static Map<String, Object> body(String name, String field, Object value) {
        var body = new HashMap<>(body(name));
        body.put(field, value);
        return body;
    }

    static Map<String, Object> shop(String id) {
        return Map.of("system", "shop", "id", id);
    }

    static Map<String, Object> email(String value) {
        return Map.of("type", "EMAIL", "value", value);
    }

    static UUID create() {
        return create("Customer " + UUID.randomUUID());
    }

    static UUID create(String name) {
        return Api.AGENT.create("/customers", body(name));
    }

    static UUID withContact(Map<String, Object> contact) {
        return Api.AGENT.create("/customers", body("Customer " + UUID.randomUUID(), "contacts", List.of(contact)));
    }
}
