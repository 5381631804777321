package dev.rapport.ground.http;

import java.util.Objects;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Counts by address what sign-in and roles refuse, and refuses an address that had its share of it before a token is
 * looked at: each bad one costs a signature or a statement.
 */
@Singleton
class FailureLimit {
    /** After CORS and the size of the body, so that pages may read the answer. */
    private static final int BEFORE_SIGN_IN = 240;

    private final Shares failures;
    private final EarlyProblems problems;

    FailureLimit(RateLimitConfig config, EarlyProblems problems) {
        this.failures = new Shares("address", config);
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_SIGN_IN);
    }

    private void handle(RoutingContext context) {
        var address = Objects.requireNonNullElse(context.request().remoteAddress().hostAddress(), "unknown");
        var refusal = failures.refusal(address, context.response());
        if (refusal != null) {
            problems.answer(refusal, context);
        } else {
            context.addHeadersEndHandler(end -> count(address, context));
            context.next();
        }
    }

    private void count(String address, RoutingContext context) {
        var status = context.response().getStatusCode();
        if (status == 401 || status == 403) {
            failures.take(address, context.response());
        }
    }
}
