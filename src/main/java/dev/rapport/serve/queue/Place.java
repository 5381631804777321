package dev.rapport.serve.queue;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.promise.Standing;
import dev.rapport.rules.standard.Measure;

/**
 * Why an entry stands where it does: of all promises of its item this one is due first, and entries are in the order of what is
 * due first.
 *
 * @param left until the due time, ISO 8601; nothing once it has passed
 * @param overdue since the due time, once it has passed
 */
public record Place(Reason reason, Measure measure, Instant dueAt, Duration left, @Nullable Duration overdue) {
    /** How urgent the promise is. */
    public enum Reason {
        /** The promise is past its due time. */
        BROKEN,
        /** Three quarters of its time are gone. */
        AT_RISK,
        /** It is due later than those before it. */
        DUE
    }

    static Place of(Measure measure, Instant dueAt, Standing standing, Instant now) {
        var reason = standing == Standing.BROKEN ? Reason.BROKEN : standing == Standing.AT_RISK ? Reason.AT_RISK : Reason.DUE;
        var left = Duration.ofSeconds(dueAt.getEpochSecond() - now.getEpochSecond());
        return new Place(reason, measure, dueAt, left.isNegative() ? Duration.ZERO : left, left.isNegative() ? left.negated() : null);
    }
}
