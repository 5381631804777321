package dev.rapport.ground.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Statements;
import dev.rapport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;

/** What a request meets before its operation: the caller's share, and the origin of the page that sends it. */
@QuarkusTest
@TestProfile(WayInTest.SmallShare.class)
class WayInTest {
    private static final int SHARE = 6;
    private static final String PAGE = "https://desk.example";

    @Inject
    Pool pool;

    public static class SmallShare implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rapport.rate-limit.requests", Integer.toString(SHARE), "rapport.rate-limit.window", "PT1H",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.cors.origins", PAGE);
        }
    }

    @Test
    void caller_whoseShareIsUsedUp_waits() {
        for (var left = SHARE - 1; left >= 0; left--) {
            codes(known("agent")).statusCode(200).header("RateLimit-Policy", "\"caller\";q=" + SHARE + ";w=3600")
                    .header("RateLimit", containsString("\"caller\";r=" + left + ";"));
        }
        codes(known("agent")).statusCode(429).contentType("application/problem+json").body("code", equalTo("TOO_MANY_REQUESTS"))
                .header("Retry-After", matchesPattern("[1-9][0-9]*")).header("RateLimit", containsString("\"caller\";r=0;"));
        codes(known("supervisor")).statusCode(200);
    }

    @Test
    void address_thatFailsToSignIn_waitsBeforeItsTokensAreLookedAt() {
        for (var left = SHARE - 1; left >= 0; left--) {
            codes(from("192.0.2.1").auth().oauth2("rl_guessed")).statusCode(401)
                    .header("RateLimit-Policy", "\"address\";q=" + SHARE + ";w=3600").header("RateLimit", containsString("\"address\";r=" + left + ";"));
        }
        var statements = Statements.during(() -> codes(from("192.0.2.1").auth().oauth2("rl_guessed")).statusCode(429)
                .contentType("application/problem+json").body("code", equalTo("TOO_MANY_REQUESTS"))
                .header("Retry-After", matchesPattern("[1-9][0-9]*")).header("RateLimit", containsString("\"address\";r=0;")));
        assertEquals(List.of(), statements);
        codes(from("192.0.2.2").auth().oauth2("rl_guessed")).statusCode(401);
    }

    @Test
    void address_whoseRolesAreRefused_waitsToo() {
        for (var left = SHARE; left > 0; left--) {
            known("agent").header("X-Forwarded-For", "192.0.2.3").get("/api/v1/routing-rules").then().statusCode(403);
        }
        codes(known("manager").header("X-Forwarded-For", "192.0.2.3")).statusCode(429);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    @Test
    void preflight_ofAnAllowedPage_namesMethodsAndHeaders() {
        preflight(PAGE).statusCode(200).header("Access-Control-Allow-Origin", PAGE)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsStringIgnoringCase("Idempotency-Key"));
    }

    @Test
    void preflight_ofAForeignPage_isRefused() {
        preflight("https://foreign.example").statusCode(403).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void allowedPage_mayReadAnswersProblemsAndTheirHeaders() {
        given().header("Origin", PAGE).get("/api/v1/codes?list=channels").then().statusCode(401)
                .header("Access-Control-Allow-Origin", PAGE).header("Access-Control-Expose-Headers", containsStringIgnoringCase("X-Request-Id"));
        known("manager").header("Origin", PAGE).get("/api/v1/codes?list=channels").then().statusCode(200)
                .header("Access-Control-Allow-Origin", PAGE).header("Access-Control-Expose-Headers", allOf(containsStringIgnoringCase("ETag"), containsStringIgnoringCase("Deprecation"),
                        containsStringIgnoringCase("Sunset"), containsStringIgnoringCase("Content-Disposition")));
    }

    private static ValidatableResponse preflight(String origin) {
        return given().header("Origin", origin).header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key,if-match").options("/api/v1/codes").then();
    }

    private static ValidatableResponse codes(RequestSpecification user) {
        return user.get("/api/v1/codes?list=channels").then();
    }

    /** Made known past the interface, where the administrator's own share would soon be used up. */
    private RequestSpecification known(String user) {
        pool.preparedQuery("""
                insert into person (id, version, user_name, display_name, language, active) values ($1, 0, $2, $2, 'en', true)
                on conflict (user_name) do nothing""").executeAndAwait(Tuple.of(UUID.randomUUID(), user));
        return given().auth().oauth2(Tokens.of(user));
    }
}
