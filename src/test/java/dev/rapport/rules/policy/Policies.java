package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;

/** Bodies and policies for tests. */
final class Policies {
    private Policies() {
    }

    static List<Map<String, String>> clauses(String... numbers) {
        return Arrays.stream(numbers).map(number -> Map.of("number", number, "title", "Clause " + number, "text", "We keep " + number)).toList();
    }

    static Map<String, Object> body(String... numbers) {
        return Map.of("key", "p-" + UUID.randomUUID(), "title", "Refunds " + UUID.randomUUID(), "area", "REPLACEMENT_AND_REFUND",
                "clauses", clauses(numbers));
    }

    /** With a first version that is still drafted. */
    static UUID drafted(String... numbers) {
        return Api.MANAGER.create("/policies", body(numbers));
    }

    static UUID published(String... numbers) {
        var policy = drafted(numbers);
        publish(policy, 1);
        return policy;
    }

    static void draft(UUID policy, String... numbers) {
        Api.MANAGER.post("/policies/{id}/versions", Map.of("clauses", clauses(numbers)), policy).statusCode(201);
    }

    static void publish(UUID policy, int version) {
        Api.MANAGER.post("/policies/{id}/versions/{version}/publication", Map.of("validFrom", in(version == 1 ? -60 : 60)), policy, version)
                .statusCode(200);
    }

    static UUID clause(UUID policy, int version, String number) {
        return UUID.fromString(Api.AGENT.get("/policies/{id}/versions/{version}", policy, version).statusCode(200)
                .extract().path("clauses.find { it.number == '" + number + "' }.id"));
    }

    static String in(long seconds) {
        return Instant.now().plusSeconds(seconds).toString();
    }
}
