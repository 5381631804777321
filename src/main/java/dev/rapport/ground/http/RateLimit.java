package dev.rapport.ground.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Grants each caller its share of requests, each address where nobody signed in; who is refused before is counted by {@link FailureLimit}. */
@ApplicationScoped
class RateLimit {
    private final SecurityIdentity identity;
    private final Shares shares;

    RateLimit(RateLimitConfig config, SecurityIdentity identity) {
        this.identity = identity;
        this.shares = new Shares("caller", config);
    }

    @ServerRequestFilter
    void take(RoutingContext context) {
        var refusal = shares.take(caller(context), context.response());
        if (refusal != null) {
            throw refusal;
        }
    }

    private String caller(RoutingContext context) {
        return identity.isAnonymous() ? "address " + context.request().remoteAddress().hostAddress() : identity.getPrincipal().getName();
    }
}
