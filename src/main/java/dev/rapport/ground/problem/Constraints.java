package dev.rapport.ground.problem;

import org.jspecify.annotations.Nullable;

/**
 * What a constraint of the database means. Constraints are named {@code <table>_<columns>_<kind>}:
 * {@code _key} is unique, {@code _fkey} names something else, {@code _check} is a rule.
 */
final class Constraints {
    private Constraints() {
    }

    static Refusal refusal(@Nullable String constraint) {
        var name = constraint == null ? "" : constraint;
        if (name.startsWith("once_")) {
            return Refusal.later(ErrorCode.KEY_RUNNING, "A request with this key is still running.", java.time.Duration.ofSeconds(1));
        }
        if (name.endsWith("_key") || name.endsWith("_pkey")) {
            return new Refusal(ErrorCode.ALREADY_EXISTS, "Something with the same unique value exists already.");
        }
        if (name.endsWith("_fkey")) {
            return new Refusal(ErrorCode.REFERENCE_UNKNOWN, "A field names something that does not exist.");
        }
        return new Refusal(ErrorCode.INVALID, "A rule of the stored data refuses the change.");
    }
}
