package dev.rapport.serve.delivery;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A need with an agreement of lines, for tests of its deliveries: what is agreed is so much of each, within five working days. */
final class Agreed {
    final UUID need;
    final List<String> lines;

    private Agreed(UUID need, List<String> lines) {
        this.need = need;
        this.lines = lines;
    }

    static Agreed on(int... quantities) {
        return ofCustomer(List.of(Map.of("type", "EMAIL", "value", "amir-" + UUID.randomUUID() + "@example.org")), quantities);
    }

    /** Who can be reached there. */
    static Agreed ofCustomer(List<?> contacts, int... quantities) {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Amir Haddad", "language", "en",
                "contacts", contacts));
        var need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "PURCHASE",
                "channel", "telephone", "statement", "Desks and chairs for a class room"));
        return agree(need, quantities);
    }

    /** Another agreement on the same need. */
    static Agreed agree(UUID need, int... quantities) {
        var choices = new ArrayList<Map<String, Object>>();
        for (var quantity : quantities) {
            choices.add(Map.of("name", "Thing " + (choices.size() + 1), "recommended", false, "quantity", quantity, "leadTime", Map.of("workingDays", 5)));
        }
        var offer = Api.AGENT.post("/needs/{need}/offers", Map.of("explained", Map.of("language", "en", "format", "spoken"), "validUntil", in(7),
                "groups", List.of(Map.of("taking", "ANY", "choices", choices))), need).statusCode(201).extract().jsonPath();
        List<String> ids = offer.getList("groups[0].choices.id");
        var taken = new ArrayList<Map<String, Object>>();
        ids.forEach(id -> taken.add(Map.of("choiceId", id, "quantity", quantities[taken.size()])));
        Api.AGENT.post("/offers/{offer}/answer", Map.of("channel", "telephone", "choices", taken), offer.getString("id")).statusCode(200);
        return new Agreed(need, Api.AGENT.get("/needs/{need}/agreement", need).extract().path("lines.id"));
    }

    Map<String, Object> part(int line, int quantity) {
        return Map.of("lineId", lines.get(line - 1), "quantity", quantity);
    }

    ValidatableResponse deliver(Map<String, ?> more, Object... parts) {
        var body = new HashMap<String, Object>(Map.of("lines", List.of(parts)));
        body.putAll(more);
        return Api.AGENT.post("/needs/{need}/deliveries", body, need);
    }

    /** The id of a delivery that is recorded. */
    String delivered(Object... parts) {
        return deliver(Map.of(), parts).statusCode(201).extract().path("id");
    }

    Map<String, Object> accept(int line, int quantity) {
        return Map.of("lineId", lines.get(line - 1), "accepted", quantity);
    }

    Map<String, Object> reject(int line, int quantity, String reason) {
        return Map.of("lineId", lines.get(line - 1), "rejected", Map.of("quantity", quantity, "reason", reason, "text", "As the customer said it"));
    }

    static ValidatableResponse answer(String delivery, Object... answers) {
        return Api.AGENT.post("/deliveries/{delivery}/answer", Map.of("channel", "telephone", "lines", List.of(answers)), delivery);
    }

    ValidatableResponse read() {
        return Api.AGENT.get("/needs/{need}", need).statusCode(200);
    }

    /** The promises of the lines, the latest first. */
    ValidatableResponse promises(String standing) {
        return Api.AGENT.get("/promises?itemId={need}&measure=AGREEMENT_LINE&standing=" + standing, need).statusCode(200);
    }

    String proof() {
        String file = Api.AGENT.request().multiPart("file", "signed.txt", "Received".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/files").then().statusCode(201).extract().path("id");
        Api.AGENT.post("/needs/{need}/files", Map.of("files", List.of(file)), need).statusCode(200);
        return file;
    }

    static RequestSpecification linkTo(String delivery, String... acts) {
        var url = Api.AGENT.post("/deliveries/{delivery}/links", Map.of("acts", List.of(acts), "expiresAt", in(3)), delivery)
                .statusCode(201).extract().<String>path("url");
        return given().header("Authorization", "Bearer " + url.substring(url.lastIndexOf('/') + 1))
                .contentType("application/json").basePath("/api/v1/linked/delivery");
    }

    static String in(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
