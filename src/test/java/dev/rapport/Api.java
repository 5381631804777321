package dev.rapport;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.filter.log.LogDetail;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls the interface as one user of the desk. */
public record Api(String user) {
    public static final Api ADMINISTRATOR = new Api("administrator");
    public static final Api AGENT = new Api("agent");
    public static final Api AGENT2 = new Api("agent2");
    public static final Api SUPERVISOR = new Api("supervisor");
    public static final Api MANAGER = new Api("manager");
    public static final Api INTEGRATOR = new Api("integrator");

    /** A request with the user's token, to be completed; whoever works on the desk finds it open. */
    public RequestSpecification request() {
        if (!equals(ADMINISTRATOR)) {
            Desk.open();
        }
        return given().auth().oauth2(Tokens.of(user))
                .config(RestAssured.config().logConfig(LogConfig.logConfig().enableLoggingOfRequestAndResponseIfValidationFails(LogDetail.BODY)));
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return request().get(path(path), parameters).then();
    }

    /** Posts JSON under a fresh idempotency key. */
    public ValidatableResponse post(String path, Object body, Object... parameters) {
        return request().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body(body).post(path(path), parameters).then();
    }

    /** Patches at a version, given as its ETag. */
    public ValidatableResponse patch(String path, String etag, Object body, Object... parameters) {
        return request().header("If-Match", etag).contentType("application/merge-patch+json").body(body)
                .patch(path(path), parameters).then();
    }

    public ValidatableResponse put(String path, String etag, Object body, Object... parameters) {
        return request().header("If-Match", etag).contentType("application/json").body(body)
                .put(path(path), parameters).then();
    }

    /** Creates something and answers its id. */
    public UUID create(String path, Object body) {
        return UUID.fromString(post(path, body).statusCode(201).extract().path("id"));
    }

    private static String path(String path) {
        return path.startsWith("/api/") || path.startsWith("http") ? path : "/api/v1" + path;
    }
}
