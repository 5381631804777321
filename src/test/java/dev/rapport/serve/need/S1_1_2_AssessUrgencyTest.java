package dev.rapport.serve.need;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@DisplayName("S1 1.2 Assess customer needs for urgency to determine priorities for service delivery according to organisational requirements")
class S1_1_2_AssessUrgencyTest {
    private Desk desk;
    private UUID customer;
    private UUID need;

    @BeforeEach
    void open() {
        desk = Desk.open();
        customer = Api.AGENT.create("/customers", Map.of("kind", "CORPORATE", "internal", false, "name", "Harbour Freight", "language", "en"));
        need = create();
    }

    private UUID create() {
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", desk.frontDesk(), "kind", "RETURN",
                "channel", "e-mail", "statement", "Cold store stopped, goods must be taken back today"));
    }

    @Test
    void assess_urgentWithGreatImpact_isCriticalByTheMatrix() {
        Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "HIGH", "impact", "HIGH", "namedDate", "2026-12-24"), need)
                .statusCode(200).body("assessment.priority", equalTo("CRITICAL")).body("assessment.namedDate", equalTo("2026-12-24"));
        Api.AGENT.get("/needs?priority=CRITICAL&customerId={customer}", customer).body("items.id", hasItem(need.toString()));
        Api.AGENT.get("/needs?priority=LOW&customerId={customer}", customer).body("items.id", not(hasItem(need.toString())));
    }

    @Test
    void assess_overrideWithoutReason_isRefused() {
        Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "LOW", "impact", "LOW", "override", Map.of("priority", "HIGH")), need)
                .statusCode(422).body("errors.pointer", hasItem("/override/reason"));
    }

    @Test
    void assess_overrideWithReason_keepsIt() {
        Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "LOW", "impact", "LOW",
                "override", Map.of("priority", "HIGH", "reason", "Perishable goods")), need)
                .statusCode(200).body("assessment.priority", equalTo("HIGH")).body("assessment.overrideReason", equalTo("Perishable goods"));
    }

    @Test
    void matrix_replaced_changesNewAssessmentsOnly() {
        assess(need).body("assessment.priority", equalTo("LOW"));
        var current = Api.MANAGER.get("/assessment-matrices/current").statusCode(200).extract();
        int before = current.path("version");
        List<Map<String, String>> cells = current.path("cells");
        try {
            Api.MANAGER.post("/assessment-matrices", Map.of("cells", cells.stream().map(S1_1_2_AssessUrgencyTest::raised).toList()))
                    .statusCode(201).header("ETag", equalTo("\"" + (before + 1) + "\"")).body("version", equalTo(before + 1))
                    .header("Location", endsWith("/api/v1/assessment-matrices/" + (before + 1)));
            Api.AGENT.get("/needs/{id}", need).body("assessment.priority", equalTo("LOW")).body("assessment.matrixVersion", equalTo(before));
            assess(create()).body("assessment.priority", equalTo("HIGH")).body("assessment.matrixVersion", equalTo(before + 1));
            Api.AGENT.get("/assessment-matrices/{version}", before).statusCode(200).header("ETag", equalTo("\"" + before + "\""))
                    .body("cells", equalTo(cells));
        } finally {
            Api.MANAGER.post("/assessment-matrices", Map.of("cells", cells)).statusCode(201);
        }
    }

    private static Map<String, String> raised(Map<String, String> cell) {
        return cell.get("urgency").equals("LOW") && cell.get("impact").equals("LOW")
                ? Map.of("urgency", "LOW", "impact", "LOW", "priority", "HIGH") : cell;
    }

    private static ValidatableResponse assess(UUID need) {
        return Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "LOW", "impact", "LOW"), need).statusCode(200);
    }

    @Test
    void matrix_replaced_isJournalled() {
        var current = Api.MANAGER.get("/assessment-matrices/current").extract();
        int next = Api.MANAGER.post("/assessment-matrices", Map.of("cells", current.path("cells"))).statusCode(201).extract().path("version");
        assertEquals("{\"version\": " + next + "}", Needs.journalled("assessment-matrix.replaced", new UUID(0, 1)));
    }

    @Test
    void matrix_replacedOnAnotherVersion_isRefused() {
        var current = Api.MANAGER.get("/assessment-matrices/current").extract();
        Api.MANAGER.request().header("If-Match", "\"0\"").contentType("application/json").body(Map.of("cells", current.path("cells")))
                .post("/api/v1/assessment-matrices").then().statusCode(412);
    }

    @Test
    void matrix_replacedByAnAgent_isForbidden() {
        List<Map<String, String>> cells = Api.AGENT.get("/assessment-matrices/current").extract().path("cells");
        Api.AGENT.post("/assessment-matrices", Map.of("cells", cells)).statusCode(403);
        Api.AGENT.get("/assessment-matrices/{version}", 99_999).statusCode(404);
    }

    @Test
    void matrix_withAPairTwice_isRefused() {
        List<Map<String, String>> cells = Api.MANAGER.get("/assessment-matrices/current").extract().path("cells");
        cells.set(0, cells.get(1));
        Api.MANAGER.post("/assessment-matrices", Map.of("cells", cells)).statusCode(422).body("code", equalTo("MATRIX_INCOMPLETE"));
    }
}
