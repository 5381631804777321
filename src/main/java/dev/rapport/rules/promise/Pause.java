package dev.rapport.rules.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A hold that pauses a promise.
 *
 * @param reason a key of the code list {@code hold-reasons}
 * @param until when it ended or will end by itself; null while it runs without an end
 */
record Pause(String reason, Instant from, @Nullable Instant until) {

    boolean runs(Instant at) {
        return until == null || until.isAfter(at);
    }

    /** From the instant on, if it began before. */
    Pause since(Instant at) {
        return from.isBefore(at) ? new Pause(reason, at, until) : this;
    }

    /** Ended at the instant, unless it had ended before. */
    Pause endedAt(Instant at) {
        return runs(at) ? new Pause(reason, from, at.isBefore(from) ? from : at) : this;
    }
}
