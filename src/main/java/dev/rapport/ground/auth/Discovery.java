package dev.rapport.ground.auth;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Leads from the address in the contract, which is the same everywhere, to the provider of this installation. */
@Singleton
class Discovery {
    private static final String PATH = "/.well-known/openid-configuration";

    private final String provider;

    Discovery(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String provider) {
        this.provider = provider;
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(context -> context.redirect(provider + PATH));
    }
}
