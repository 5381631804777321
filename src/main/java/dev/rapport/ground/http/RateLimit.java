package dev.rapport.ground.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Grants each signed-in caller its share of requests; who is refused before is counted by {@link FailureLimit}. */
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
        var refusal = shares.take(identity.getPrincipal().getName(), context.response());
        if (refusal != null) {
            throw refusal;
        }
    }
}
