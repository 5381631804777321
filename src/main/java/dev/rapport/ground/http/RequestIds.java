package dev.rapport.ground.http;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives every answer its {@code X-Request-Id}, taken from the caller where it is well formed, and tells caches to keep nothing. */
@Singleton
class RequestIds {
    private static final String HEADER = "X-Request-Id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BEFORE_CORS = 500;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::handle, BEFORE_CORS);
    }

    private static void handle(RoutingContext context) {
        var id = id(context.request().getHeader(HEADER));
        MDC.put("requestId", id);
        context.response().putHeader(HEADER, id);
        context.addHeadersEndHandler(end -> keepNothing(context));
        context.next();
    }

    private static void keepNothing(RoutingContext context) {
        var headers = context.response().headers();
        if (!headers.contains("Cache-Control") && context.normalizedPath().startsWith("/api/")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static String id(@Nullable String wanted) {
        return wanted != null && FORM.matcher(wanted).matches() ? wanted : UUID.randomUUID().toString();
    }
}
