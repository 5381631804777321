package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.customer.OnBehalf;

/** What happens to requests to be erased. */
public sealed interface ErasureEvent extends Event {
    /** A customer wants to be erased. */
    record Requested(Subject subject, String channel, Instant receivedAt, @Nullable OnBehalf onBehalf) implements ErasureEvent {
    }

    /** Somebody other than who recorded it decided about it. */
    record Decided(Subject subject, ErasureOutcome outcome, @Nullable String reason, @Nullable Instant reviewAt, @Nullable UUID jobId) implements ErasureEvent {
    }

    /** The customer does not want it any more. */
    record Withdrawn(Subject subject) implements ErasureEvent {
    }

    /** Nothing is left but the skeleton. */
    record Done(Subject subject) implements ErasureEvent {
    }
}
