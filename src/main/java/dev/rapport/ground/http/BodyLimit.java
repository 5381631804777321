package dev.rapport.ground.http;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses a body that is announced as larger than is taken. The framework, which has the same limit, would hang up without a word. */
@Singleton
class BodyLimit {
    /** What a page of a foreign origin may not read is decided before. */
    private static final int AFTER_CORS = 250;

    private final long most;
    private final EarlyProblems problems;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, EarlyProblems problems) {
        this.most = most.asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_CORS);
    }

    private void handle(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > most) {
            problems.answer(new Refusal(ErrorCode.TOO_LARGE, "A request has at most " + most + " bytes."), context);
        } else {
            context.next();
        }
    }
}
