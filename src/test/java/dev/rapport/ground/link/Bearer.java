package dev.rapport.ground.link;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A customer with a link to a thing of its own. */
record Bearer(UUID thing, UUID link, String token) {
    static final String MINE = "/api/v1/linked-things/mine";

    /** Has the agent make a link to a new thing of a team. */
    static Bearer of(UUID team, String... acts) {
        var thing = UUID.randomUUID();
        var made = make(team, thing, inAnHour(), acts).statusCode(201).extract();
        return new Bearer(thing, UUID.fromString(made.path("id")), token(made.path("url")));
    }

    static ValidatableResponse make(UUID team, UUID thing, Instant expiresAt, String... acts) {
        return Api.AGENT.post("/linked-things/{team}/{thing}/links",
                Map.of("acts", List.of(acts), "expiresAt", expiresAt.toString()), team, thing);
    }

    static Instant inAnHour() {
        return Instant.now().plus(1, ChronoUnit.HOURS);
    }

    static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    ValidatableResponse read() {
        return with(token).get(MINE).then();
    }

    ValidatableResponse act(String act) {
        return with(token).post(MINE + "/{act}", act).then();
    }
}
