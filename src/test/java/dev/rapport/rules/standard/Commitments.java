package dev.rapport.rules.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.Span;
import dev.rapport.rules.calendar.Unit;

/** Commitments to try rules on. */
final class Commitments {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Commitments() {
    }

    static Commitment of(Measure measure, Dimensions dimensions) {
        return new Commitment(UUID.randomUUID(), measure, new Limit(1, Unit.WORKING_DAYS, 0, false, null), null, Set.of(), dimensions,
                Duration.ofMinutes(30), false, null, UUID.randomUUID(), 1);
    }

    static StandingCommitment standing(Commitment commitment, int from, Integer until) {
        return new StandingCommitment(commitment, new Span(START.plus(Duration.ofDays(from)), until == null ? null : START.plus(Duration.ofDays(until))));
    }
}
