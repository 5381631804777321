package dev.rapport.edge.development;

import java.util.List;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.Config;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * A way to the development sign-in under the application's own address: that service has another port at each
 * start and lets no page of another origin read its answers.
 */
@Singleton
@IfBuildProfile("dev")
class DevelopmentSignIn {
    static final String PATH = "/q/dev-sign-in/";

    private static final String ROLES = "quarkus.oidc.devservices.roles.";
    private static final int BEFORE_OTHERS = -1;

    private final WebClient client;
    private final Config config;

    DevelopmentSignIn(Vertx vertx, Config config) {
        this.client = WebClient.create(vertx);
        this.config = config;
    }

    void register(@Observes Router router) {
        router.get("/.well-known/openid-configuration").order(BEFORE_OTHERS).handler(this::discovery);
        router.post(PATH + "token").handler(BodyHandler.create(false)).handler(this::token);
        router.get(PATH + ":user").handler(this::tokenOf);
    }

    /** Who may sign in. */
    List<String> users() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(ROLES)).map(name -> name.substring(ROLES.length())).distinct().sorted().toList();
    }

    private void discovery(RoutingContext context) {
        client.getAbs(issuer() + "/.well-known/openid-configuration").send()
                .map(answer -> answer.bodyAsJsonObject()
                        .put("grant_types_supported", new JsonArray().add("authorization_code"))
                        .put("token_endpoint", context.request().scheme() + "://" + context.request().authority() + PATH + "token"))
                .onSuccess(context::json).onFailure(context::fail);
    }

    private void token(RoutingContext context) {
        client.postAbs(issuer() + "/token").putHeader("Content-Type", context.request().getHeader("Content-Type"))
                .sendBuffer(context.body().buffer())
                .onSuccess(answer -> context.response().setStatusCode(answer.statusCode())
                        .putHeader("Content-Type", "application/json").end(answer.bodyAsBuffer()))
                .onFailure(context::fail);
    }

    /** Only the token, so that a shell can use it as it is. */
    private void tokenOf(RoutingContext context) {
        var user = context.pathParam("user");
        if (!users().contains(user)) {
            context.response().setStatusCode(404).end("There is no user " + user + ". There are: " + String.join(", ", users()) + "\n");
            return;
        }
        var form = MultiMap.caseInsensitiveMultiMap().add("grant_type", "password").add("client_id", setting("client-id"))
                .add("username", user).add("password", user);
        client.postAbs(issuer() + "/token").sendForm(form)
                .map(answer -> answer.bodyAsJsonObject().getString("access_token"))
                .onSuccess(token -> context.response().putHeader("Content-Type", "text/plain").end(token + "\n"))
                .onFailure(context::fail);
    }

    private String issuer() {
        return setting("auth-server-url");
    }

    private String setting(String name) {
        return config.getValue("quarkus.oidc." + name, String.class);
    }
}
