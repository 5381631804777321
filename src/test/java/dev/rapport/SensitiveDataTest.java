package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.rapport.serve.customer.SpecificNeedCategory;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What customers need served otherwise is read by who serves them, and stands nowhere in clear: database, log, feed, figures of the machine. */
@QuarkusTest
class SensitiveDataTest {
    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final String adjustment = "Ring a bell" + mark;
    private final String purpose = "To be heard" + mark;
    private final String wording = "W" + mark;

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void whatIsSaid_standsNowhereInClear() {
        try (var log = LogRecords.ofEveryLevel()) {
            var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Customer " + UUID.randomUUID(), "language", "en"));
            saidReadAndRefused(customer);
            assertEquals(List.of(), canaries().filter(log.text()::contains).toList());
        }
        canaries().forEach(canary -> assertFalse(Tables.hold(canary), canary));
        canaries().map(SensitiveDataTest::hex).forEach(canary -> assertFalse(Tables.hold(canary), canary));
        var measured = RestAssured.given().get(management.resolve("/q/metrics")).then().statusCode(200).extract().asString();
        assertEquals(List.of(), canaries().filter(measured::contains).toList());
    }

    @Test
    void search_ofTheTables_findsBytesToo() {
        var name = "Customer " + mark;
        Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", name, "language", "en"));
        assertTrue(Tables.hold(name));
        var hash = Tables.text("select encode(body_hash, 'hex') from once limit 1");
        assertTrue(Tables.hold(hash), "what stands as bytes");
    }

    /** Neither category nor basis is told from the length of what is sealed. */
    @Test
    void category_isNotToldByLength() {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Customer " + UUID.randomUUID(), "language", "en"));
        call(customer);
        Stream.of(SpecificNeedCategory.values()).filter(category -> category != SpecificNeedCategory.CIRCUMSTANCE)
                .forEach(category -> Api.AGENT.post("/customers/{id}/specific-needs", Map.of("category", category, "adjustment", "Wait",
                        "basis", "vital-interests", "purpose", "To wait"), customer).statusCode(201));
        Api.AGENT.post("/customers/{id}/specific-needs", Map.of("category", SpecificNeedCategory.CIRCUMSTANCE, "circumstance", "health", "lasting", true,
                "adjustment", "Wait", "basis", "vital-interests", "purpose", "To wait"), customer).statusCode(201);
        assertEquals("1", Tables.text("select count(distinct length(category))::text from specific_need where customer_id = '" + customer + "'"));
    }

    private void saidReadAndRefused(UUID customer) {
        var path = "/customers/{id}/specific-needs";
        Api.SUPERVISOR.post(path, body(), customer).statusCode(404);
        call(customer);
        var id = Api.SUPERVISOR.post(path, body(), customer).statusCode(201).extract().<String>path("id");
        Api.SUPERVISOR.post(path, Map.of("category", "AGE", "adjustment", adjustment), customer).statusCode(422);
        Api.SUPERVISOR.post(path, "{\"adjustment\": \"" + adjustment + "\", ", customer).statusCode(400);
        Api.SUPERVISOR.get("/customers/{id}/adjustments", customer).statusCode(200);
        Api.SUPERVISOR.get(path, customer).statusCode(200);
        Api.SUPERVISOR.post(path + "/{need}/withdrawal", Map.of("channel", "telephone"), customer, UUID.randomUUID()).statusCode(404);
        assertTrue(id.length() > 0);
        Api.ADMINISTRATOR.get("/events?limit=100").statusCode(200);
    }

    private void call(UUID customer) {
        Stream.of(Api.AGENT, Api.SUPERVISOR).forEach(person -> person.post("/interactions", Map.of("customerId", customer, "channel", "telephone", "direction", "IN"))
                .statusCode(201));
    }

    private Map<String, Object> body() {
        return Map.of("category", "BELIEFS_VALUES", "adjustment", adjustment, "basis", "explicit-consent", "purpose", purpose,
                "consent", Map.of("at", "2026-11-01T09:00:00Z", "wordingVersion", wording, "channel", "telephone"));
    }

    private Stream<String> canaries() {
        return Stream.of(adjustment, purpose, wording, mark);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
