package dev.rapport;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.microprofile.config.ConfigProvider;

/** Signs the development users in at the development sign-in service; a token serves the whole run. */
public final class Tokens {
    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private Tokens() {
    }

    /** The access token of a user whose password is the name. */
    public static String of(String user) {
        return CACHE.computeIfAbsent(user, Tokens::fetch);
    }

    private static String fetch(String user) {
        var server = setting("quarkus.oidc.auth-server-url");
        return given().baseUri(server).basePath("/")
                .formParam("grant_type", "password").formParam("username", user).formParam("password", user)
                .formParam("client_id", setting("quarkus.oidc.client-id"))
                .formParam("client_secret", setting("quarkus.oidc.credentials.secret"))
                .post("/token").then().statusCode(200).extract().path("access_token");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
