package dev.rapport.ground.problem;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;

import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;

import io.netty.handler.timeout.ReadTimeoutException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;

/** Finds what a failure means to the caller: the first cause that the catalogue knows decides. */
final class Failures {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int CAUSES = 12;
    /** A statement took longer than the server lets it. */
    private static final String TOO_SLOW = "57014";
    private static final Set<String> NOT_BLANK = Set.of(Patterns.LINE, Patterns.TEXT);

    /** Codes of statuses that the framework itself answers. */
    private static final Map<Integer, ErrorCode> BY_STATUS = Map.of(
            400, ErrorCode.MALFORMED,
            401, ErrorCode.UNAUTHENTICATED,
            403, ErrorCode.FORBIDDEN,
            404, ErrorCode.NOT_FOUND,
            405, ErrorCode.METHOD_NOT_ALLOWED,
            406, ErrorCode.NOT_ACCEPTABLE,
            413, ErrorCode.TOO_LARGE,
            415, ErrorCode.MEDIA_TYPE_UNSUPPORTED,
            503, ErrorCode.UNAVAILABLE);

    private Failures() {
    }

    static boolean isTooSlow(Throwable failure) {
        return causes(failure).stream().anyMatch(cause -> cause instanceof PgException told && TOO_SLOW.equals(told.getSqlState())
                || cause instanceof SQLException same && TOO_SLOW.equals(same.getSQLState()));
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && causes.size() < CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    static Refusal refusalOf(Throwable failure) {
        var causes = causes(failure);
        return unreadable(failure).stream().findFirst()
                .or(() -> causes.stream().flatMap(cause -> known(cause).stream()).findFirst())
                .or(() -> causes.stream().flatMap(cause -> answered(cause).stream()).findFirst())
                .orElseGet(() -> new Refusal(ErrorCode.UNEXPECTED));
    }

    /** Only while a request is read is broken JSON the caller's. */
    private static List<Refusal> unreadable(Throwable failure) {
        var read = failure instanceof WebApplicationException ? failure.getCause() : failure;
        return read instanceof JacksonException unreadable ? List.of(malformed(unreadable)) : List.of();
    }

    private static List<Refusal> known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return List.of(refusal);
        }
        if (cause instanceof AuthenticationFailedException || cause instanceof UnauthorizedException) {
            return List.of(isOutage(cause.getCause()) ? unavailable()
                    : new Refusal(ErrorCode.UNAUTHENTICATED));
        }
        if (cause instanceof ForbiddenException) {
            return List.of(new Refusal(ErrorCode.FORBIDDEN));
        }
        if (cause instanceof CharacterCodingException) {
            return List.of(new Refusal(ErrorCode.MALFORMED, "The text is not valid UTF-8."));
        }
        if (isMultipart(cause)) {
            return List.of(new Refusal(ErrorCode.MALFORMED, "The multipart body is broken."));
        }
        if (cause instanceof jakarta.validation.ConstraintViolationException invalid) {
            return List.of(invalid(invalid));
        }
        return ofDatabase(cause);
    }

    /** What reads multipart bodies throws exceptions of Java's own; where they come from tells that the body is to blame. */
    private static boolean isMultipart(Throwable cause) {
        var trace = cause.getStackTrace();
        return !(cause instanceof WebApplicationException) && trace.length > 0 && trace[0].getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart.");
    }

    /** What the framework answered by itself counts only where no cause says more. */
    private static List<Refusal> answered(Throwable cause) {
        return cause instanceof WebApplicationException answer ? List.of(ofStatus(answer.getResponse().getStatus())) : List.of();
    }

    private static List<Refusal> ofDatabase(Throwable cause) {
        if (cause instanceof ConstraintViolationException violation) {
            return List.of(Constraints.refusal(violation.getConstraintName(), violation.getSQL()));
        }
        if (cause instanceof PgException refused) {
            return ofState(refused.getSqlState(), refused.getConstraint());
        }
        if (cause instanceof SQLException refused) {
            return ofState(refused.getSQLState(), null);
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return List.of(new Refusal(ErrorCode.CONFLICT, "It was changed meanwhile."));
        }
        return isOutage(cause) ? List.of(unavailable()) : List.of();
    }

    /** A session tells PostgreSQL's refusals by Java's own exception, the pool by that of its driver. */
    private static List<Refusal> ofState(@Nullable String state, @Nullable String constraint) {
        if (state == null) {
            return List.of();
        }
        if (state.startsWith("23")) {
            return List.of(Constraints.refusal(constraint, null));
        }
        if (state.equals("40001") || state.equals("40P01")) {
            return List.of(new Refusal(ErrorCode.CONFLICT, "It was changed meanwhile."));
        }
        var away = state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.startsWith("28");
        return away ? List.of(unavailable()) : List.of();
    }

    /** The pool reports a full queue and a lost or silent connection only by these types, and sign-in an absent provider. */
    private static boolean isOutage(Throwable cause) {
        return cause instanceof TimeoutException || cause instanceof SocketException
                || cause instanceof UnknownHostException || cause instanceof ClosedChannelException
                || cause instanceof HttpClosedException || cause instanceof VertxException || cause instanceof OIDCException
                || cause instanceof ClosedConnectionException || cause instanceof ReadTimeoutException
                || cause instanceof NoStackTraceThrowable && "Timeout".equals(cause.getMessage());
    }

    private static Refusal unavailable() {
        return Refusal.later(ErrorCode.UNAVAILABLE, "A service behind this one is away for the moment.", SOON);
    }

    private static Refusal ofStatus(int status) {
        if (status == 503) {
            return unavailable();
        }
        var known = BY_STATUS.get(status);
        if (known != null) {
            return new Refusal(known);
        }
        return status >= 400 && status < 500
                ? new Refusal(ErrorCode.MALFORMED)
                : new Refusal(ErrorCode.UNEXPECTED);
    }

    static Refusal malformed(JacksonException unreadable) {
        if (unreadable instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Refusal.at(pointer(mapping), ErrorCode.MALFORMED, "The field is unknown or has a value of the wrong type.");
        }
        return new Refusal(ErrorCode.MALFORMED, "The body is not JSON as the contract describes it.");
    }

    private static String pointer(JsonMappingException mapping) {
        var pointer = new StringBuilder();
        mapping.getPath().forEach(step -> pointer.append('/')
                .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName().replace("~", "~0").replace("/", "~1")));
        return pointer.length() > 200 ? pointer.substring(0, 200) : pointer.toString();
    }

    private static Refusal invalid(jakarta.validation.ConstraintViolationException invalid) {
        var errors = invalid.getConstraintViolations().stream().map(Failures::fieldError)
                .sorted((a, b) -> a.pointer().compareTo(b.pointer())).toList();
        var parameter = invalid.getConstraintViolations().stream().anyMatch(violation -> !inBody(violation));
        return Refusal.of(parameter ? ErrorCode.PARAMETER_INVALID : ErrorCode.INVALID, "Fields break their rules.", errors);
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        var names = names(violation.getPropertyPath());
        var pointer = !inBody(violation) ? names.get(names.size() - 1)
                : "/" + String.join("/", ofMethod(violation) ? names.subList(2, names.size()) : names);
        return new FieldError(pointer, detail(violation));
    }

    /** The patterns that ask for anything but space are told in words. */
    private static String detail(ConstraintViolation<?> violation) {
        var pattern = violation.getConstraintDescriptor().getAttributes().get("regexp");
        return pattern != null && NOT_BLANK.contains(pattern.toString()) ? "must not be blank" : violation.getMessage();
    }

    /** A method's path is method, parameter, then the field; a plain parameter ends with the second. */
    private static boolean inBody(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).count();
        return !ofMethod(violation) || nodes > 2 && !isParameterBean(violation);
    }

    private static boolean ofMethod(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().iterator().next().getKind() == ElementKind.METHOD;
    }

    private static boolean isParameterBean(ConstraintViolation<?> violation) {
        return violation.getLeafBean() != null && violation.getLeafBean().getClass().isAnnotationPresent(ParameterBean.class);
    }

    private static List<String> names(Path path) {
        var names = new ArrayList<String>();
        for (var node : path) {
            if (node.getIndex() != null) {
                names.add(node.getIndex().toString());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                names.add(node.getName());
            }
        }
        return names;
    }
}
