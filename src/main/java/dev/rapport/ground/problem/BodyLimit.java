package dev.rapport.ground.problem;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

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
    private final ObjectMapper mapper;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ObjectMapper mapper) {
        this.most = most.asLongValue();
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_CORS);
    }

    private void handle(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > most) {
            refuse(context);
        } else {
            context.next();
        }
    }

    /** The rest of the body is read and thrown away: a client that is still sending would not see the answer of who hangs up. */
    private void refuse(RoutingContext context) {
        var language = Languages.best(context.request().getHeader("Accept-Language"), Languages.OF_DESK);
        var refusal = new Refusal(ErrorCode.TOO_LARGE, "A request has at most " + most + " bytes.");
        context.response().setStatusCode(refusal.code().status())
                .putHeader("Content-Type", "application/problem+json").putHeader("Content-Language", language.toLanguageTag())
                .end(json(Problems.of(refusal, context.normalizedPath(), language)));
        context.request().resume();
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
