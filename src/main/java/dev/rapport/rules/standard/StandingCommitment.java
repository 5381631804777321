package dev.rapport.rules.standard;

import java.time.Instant;

import dev.rapport.rules.calendar.Span;

/** A commitment and the time in which it is valid. */
record StandingCommitment(Commitment commitment, Span valid) {

    boolean isValidAt(Instant at) {
        return !at.isBefore(valid.from()) && (valid.until() == null || at.isBefore(valid.until()));
    }

    /** Whether it is valid at the instant or will be. */
    boolean isValidFrom(Instant at) {
        return valid.until() == null || valid.until().isAfter(at) && valid.until().isAfter(valid.from());
    }

    /** Whether there is an instant at which both are valid; what another version follows before its own time begins, never is. */
    boolean isValidWith(StandingCommitment other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this) && startsBeforeEndOf(this) && other.startsBeforeEndOf(other);
    }

    private boolean startsBeforeEndOf(StandingCommitment other) {
        return other.valid.until() == null || valid.from().isBefore(other.valid.until());
    }
}
