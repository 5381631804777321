package dev.rapport.ground.problem;

import java.util.Locale;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

/**
 * Answers every failure with its entry in the catalogue, so that no answer tells more than the catalogue
 * says: no stack trace, no class name, no SQL (RFC 9457).
 */
class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    /** The framework has mappers of its own for the types named here; the others fall to {@link Throwable}. */
    @ServerExceptionMapper({Throwable.class, WebApplicationException.class, ConstraintViolationException.class,
            MismatchedInputException.class, JsonProcessingException.class,
            AuthenticationFailedException.class, UnauthorizedException.class, ForbiddenException.class})
    RestResponse<Problem> map(Throwable failure, RoutingContext context) {
        var refusal = Failures.refusalOf(failure);
        if (refusal.code() == ErrorCode.UNEXPECTED) {
            LOG.error("Unexpected failure", failure);
        }
        if (refusal.code() == ErrorCode.UNAUTHENTICATED) {
            challenge(context);
        }
        return response(refusal, context.normalizedPath(), language(context));
    }

    /** On the connection's own answer, where sign-in may have put it already, so that it stands there once (RFC 9110, section 11.6.1). */
    private static void challenge(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Bearer");
    }

    private static RestResponse<Problem> response(Refusal refusal, String path, Locale language) {
        var response = RestResponse.ResponseBuilder.<Problem>create(refusal.code().status())
                .entity(Problems.of(refusal, path, language))
                .type("application/problem+json")
                .header("Content-Language", language.toLanguageTag());
        if (refusal.retryAfter() != null) {
            response.header("Retry-After", refusal.retryAfter().toSeconds());
        }
        return response.build();
    }

    private static Locale language(RoutingContext context) {
        return Languages.best(context.request().getHeader("Accept-Language"), Languages.OF_DESK);
    }
}
