package dev.rapport.ground.http;

import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses what comes after the load balancer had its time to see that the process stops. The framework would go on
 * to take it, and under load the requests that run would never come to an end.
 */
@Singleton
class Stopping {
    /** After CORS, before anything costs something. */
    private static final int AFTER_CORS = 260;
    private static final Duration ELSEWHERE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Duration delay;
    private final EarlyProblems problems;
    private volatile boolean refusing;

    Stopping(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay, EarlyProblems problems) {
        this.vertx = vertx;
        this.delay = delay;
        this.problems = problems;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent stop) {
        vertx.setTimer(Math.max(1, delay.toMillis()), over -> refusing = true);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_CORS);
    }

    private void handle(RoutingContext context) {
        if (refusing) {
            problems.answer(Refusal.later(ErrorCode.UNAVAILABLE, "This process stops; another one may answer.", ELSEWHERE), context);
        } else {
            context.next();
        }
    }
}
