package dev.rapport.ground.http;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses a body that is announced as larger than is taken. The framework would hang up without a word, and knows one limit for all:
 * that of an import, which is as long as the history of a desk.
 */
@Singleton
class BodyLimit {
    /** What a page of a foreign origin may not read is decided before. */
    private static final int AFTER_CORS = 250;
    /** The framework writes down its own limit for a body of which nobody says how long it is; this comes after that. */
    private static final int AFTER_FRAMEWORK = 1;
    private static final String IMPORTS = Locations.API + "/imports";
    /** A file of 10 MB with what a form writes around it. */
    private static final long MOST = 11 * 1024 * 1024;

    private final long mostOfImports;
    private final EarlyProblems problems;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostOfImports, EarlyProblems problems) {
        this.mostOfImports = mostOfImports.asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, AFTER_CORS);
        filters.register(this::limit, AFTER_FRAMEWORK);
    }

    private void refuse(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > most(context)) {
            problems.answer(new Refusal(ErrorCode.TOO_LARGE, "A request has at most " + most(context) + " bytes here."), context);
        } else {
            context.next();
        }
    }

    private void limit(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(context));
        context.next();
    }

    private long most(RoutingContext context) {
        return context.normalizedPath().equals(IMPORTS) ? mostOfImports : MOST;
    }
}
