package dev.rapport.ground.problem;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request refused for a reason that the caller can understand and mend; rules throw it, the edge
 * turns it into a problem. It carries no personal data: the detail names fields, states and codes.
 */
public final class Refusal extends RuntimeException {
    private final ErrorCode code;
    private final List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    /** A refusal of which nothing more can be said than when it happens. */
    public Refusal(ErrorCode code) {
        this(code, code.when());
    }

    public Refusal(ErrorCode code, String detail) {
        this(code, detail, List.of(), null);
    }

    private Refusal(ErrorCode code, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    /** A refusal that points at one field, of which nothing more can be said than when it happens. */
    public static Refusal at(String pointer, ErrorCode code) {
        return at(pointer, code, code.when());
    }

    /** A refusal that points at one field of the body, such as {@code /team}. */
    public static Refusal at(String pointer, ErrorCode code, String detail) {
        return new Refusal(code, detail, List.of(new FieldError(pointer, detail)), null);
    }

    /** A refusal with every field that breaks a rule. */
    public static Refusal of(ErrorCode code, String detail, List<FieldError> errors) {
        return new Refusal(code, detail, List.copyOf(errors), null);
    }

    /** A refusal that is gone after a while. */
    public static Refusal later(ErrorCode code, String detail, Duration retryAfter) {
        return new Refusal(code, detail, List.of(), retryAfter);
    }

    /** What is not there, or not visible, which is the same. */
    public static Refusal notFound() {
        return new Refusal(ErrorCode.NOT_FOUND, "There is nothing here that you may see.");
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
