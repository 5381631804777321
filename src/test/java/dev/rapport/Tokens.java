package dev.rapport;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.microprofile.config.ConfigProvider;

/** Signs the development users in at the development sign-in service; a token serves half of its life. */
public final class Tokens {
    private static final Map<String, Token> CACHE = new ConcurrentHashMap<>();

    private Tokens() {
    }

    private record Token(String text, Instant until) {
        boolean isFresh() {
            return Instant.now().isBefore(until);
        }
    }

    /** The access token of a user whose password is the name. */
    public static String of(String user) {
        return CACHE.compute(user, (name, known) -> known != null && known.isFresh() ? known : fetch(name)).text();
    }

    private static Token fetch(String user) {
        var server = setting("quarkus.oidc.auth-server-url");
        var answer = given().baseUri(server).basePath("/")
                .formParam("grant_type", "password").formParam("username", user).formParam("password", user)
                .formParam("client_id", setting("quarkus.oidc.client-id"))
                .formParam("client_secret", setting("quarkus.oidc.credentials.secret"))
                .post("/token").then().statusCode(200).extract().jsonPath();
        return new Token(answer.getString("access_token"), Instant.now().plusSeconds(answer.getLong("expires_in") / 2));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
