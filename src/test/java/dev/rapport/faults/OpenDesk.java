package dev.rapport.faults;

import java.time.Instant;
import java.util.UUID;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A desk opened in a packaged application: one team and its members. */
final class OpenDesk {
    private final PackagedApplication application;
    private final String team;

    OpenDesk(PackagedApplication application, String administrator, String... members) {
        this.application = application;
        team = create("/teams", administrator, new JsonObject().put("name", "Front desk"));
        for (var version = 0; version < members.length; version++) {
            join(members[version], version, administrator);
        }
    }

    String team() {
        return team;
    }

    /** A customer made by a member; answers the id. */
    String customer(String token) {
        return create("/customers", token, customerNamed("Mei Lin"));
    }

    /** A need recorded by a member; answers the id. */
    String need(String token, String customer) {
        return create("/needs", token, needOf(customer));
    }

    /** Offers a chair for this need; answers the id. */
    String offer(String token, String need, Instant validUntil) {
        var explained = JsonObject.of("language", "en", "format", "spoken");
        var choices = JsonArray.of(JsonObject.of("name", "Chair", "recommended", false));
        return create("/needs/" + need + "/offers", token, JsonObject.of("explained", explained, "validUntil", validUntil.toString(),
                "groups", JsonArray.of(JsonObject.of("taking", "ANY", "choices", choices))));
    }

    /** The body that records a need. */
    JsonObject needOf(String customer) {
        return JsonObject.of("customerId", customer, "teamId", team, "kind", "PURCHASE", "channel", "telephone", "statement", "A chair");
    }

    /** The body that makes a customer. */
    static JsonObject customerNamed(String name) {
        return JsonObject.of("kind", "PUBLIC_MEMBER", "internal", false, "name", name, "language", "en");
    }

    private void join(String userName, int version, String administrator) {
        var person = create("/people", administrator, JsonObject.of("userName", userName, "displayName", userName, "language", "en"));
        var answer = application.put("/api/v1/teams/" + team + "/members/" + person, administrator, version, "{\"kind\": \"MEMBER\"}");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    private String create(String path, String token, JsonObject body) {
        var answer = application.post("/api/v1" + path, token, UUID.randomUUID().toString(), body.encode());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return new JsonObject(answer.body()).getString("id");
    }
}
