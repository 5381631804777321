package dev.rapport.ground.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.problem.Languages;
import dev.rapport.ground.problem.Problem;
import dev.rapport.ground.problem.Problems;
import dev.rapport.ground.problem.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers problems of requests that are refused before they come to an operation. */
@Singleton
class EarlyProblems {
    private final ObjectMapper mapper;

    EarlyProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The rest of the body is read and thrown away: a client that is still sending would not see the answer of who hangs up. */
    void answer(Refusal refusal, RoutingContext context) {
        var language = Languages.best(context.request().getHeader("Accept-Language"), Languages.OF_DESK);
        var response = context.response().setStatusCode(refusal.code().status())
                .putHeader("Content-Type", "application/problem+json").putHeader("Content-Language", language.toLanguageTag());
        if (refusal.retryAfter() != null) {
            response.putHeader("Retry-After", Long.toString(refusal.retryAfter().toSeconds()));
        }
        response.end(json(Problems.of(refusal, context.normalizedPath(), language)));
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
