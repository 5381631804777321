package dev.rapport.ground.http;

import java.time.Duration;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Grants each caller its share of requests, counted per replica ({@code RateLimit} as in the IETF draft). */
@ApplicationScoped
class RateLimit {
    private static final int CALLERS = 100_000;

    private final RateLimitConfig config;
    private final SecurityIdentity identity;
    private final Cache<String, Bucket> buckets;

    RateLimit(RateLimitConfig config, SecurityIdentity identity) {
        this.config = config;
        this.identity = identity;
        this.buckets = Caffeine.newBuilder().maximumSize(CALLERS).expireAfterAccess(config.window()).build();
    }

    @ServerRequestFilter
    void take(RoutingContext context) {
        var probe = buckets.get(caller(context), key -> bucket()).tryConsumeAndReturnRemaining(1);
        var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999);
        tell(context.response(), probe.getRemainingTokens(), wait);
        if (!probe.isConsumed()) {
            throw Refusal.later(ErrorCode.TOO_MANY_REQUESTS, ErrorCode.TOO_MANY_REQUESTS.when(), wait);
        }
    }

    private void tell(HttpServerResponse response, long remaining, Duration wait) {
        response.putHeader("RateLimit-Policy", "\"caller\";q=" + config.requests() + ";w=" + config.window().toSeconds());
        response.putHeader("RateLimit", "\"caller\";r=" + remaining + ";t=" + wait.toSeconds());
    }

    private String caller(RoutingContext context) {
        return identity.isAnonymous() ? context.request().remoteAddress().hostAddress() : identity.getPrincipal().getName();
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(limit -> limit.capacity(config.requests())
                .refillGreedy(config.requests(), config.window())).build();
    }
}
