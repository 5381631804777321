package dev.rapport.serve.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.restassured.path.json.JsonPath;

/** Bodies, procedures and needs for tests. */
final class Procedures {
    static final String KIND = "FURTHER_INFORMATION";

    private Procedures() {
    }

    static Map<String, Object> step(String name, boolean mandatory, Map<String, ?> more) {
        var step = new HashMap<String, Object>(Map.of("name", name, "expected", name + " is done", "mandatory", mandatory));
        step.putAll(more);
        return step;
    }

    static Map<String, Object> hours(int amount) {
        return Map.of("amount", amount, "unit", "ELAPSED_HOURS", "receiptDay", 0, "movedOffClosedDays", false);
    }

    /** Confirmed within two hours, prepared by hand, assessed if need be, delivered. */
    static List<Map<String, Object>> steps() {
        return List.of(step("Confirm", true, Map.of("completedBy", "CONFIRMED", "allowed", hours(2))), step("Prepare", true, Map.of()),
                step("Assess", false, Map.of("completedBy", "ASSESSED")), step("Deliver", true, Map.of("completedBy", "DELIVERED")));
    }

    static Map<String, Object> body(List<Map<String, Object>> steps) {
        return Map.of("name", "Enquiries " + UUID.randomUUID(), "kind", KIND, "steps", steps);
    }

    static UUID published(List<Map<String, Object>> steps) {
        var procedure = Api.MANAGER.create("/procedures", body(steps));
        publish(procedure, 1);
        return procedure;
    }

    static void publish(UUID procedure, int version) {
        Api.MANAGER.post("/procedures/{id}/versions/{version}/publication", Map.of(), procedure, version).statusCode(200);
    }

    static UUID need(Duration ago) {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Customer " + UUID.randomUUID(), "language", "en"));
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", KIND, "channel", "telephone",
                "receivedAt", Instant.now().minus(ago).toString(), "statement", "How the warranty goes on after a repair"));
    }

    static void confirm(UUID need) {
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1), need).statusCode(200);
    }

    static void complete(UUID need, int step) {
        Api.AGENT.post("/needs/{id}/procedure/steps/{step}/completion", Map.of(), need, step).statusCode(200);
    }

    static void omit(UUID need, int step) {
        Api.AGENT.post("/needs/{id}/procedure/steps/{step}/omission", Map.of("reason", "no-capacity", "note", "Two of us are ill"), need, step)
                .statusCode(200);
    }

    static void assess(UUID need) {
        Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "LOW", "impact", "LOW"), need).statusCode(200);
    }

    static void deliver(UUID need) {
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), need).statusCode(200);
    }

    /** The figures of the version that needs of these days follow. */
    static JsonPath figures(Api user, UUID procedure) {
        return user.get("/procedures/{id}/figures?from={from}&until={until}", procedure, Instant.now().minus(Duration.ofDays(20)).toString(),
                Instant.now().plusSeconds(60).toString()).statusCode(200).extract().jsonPath();
    }
}
