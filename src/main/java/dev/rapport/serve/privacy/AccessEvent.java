package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.customer.OnBehalf;

/** What happens to requests for access. */
public sealed interface AccessEvent extends Event {
    /** A customer wants to be told what is held of them. */
    record Requested(Subject subject, String channel, Instant receivedAt, @Nullable OnBehalf onBehalf, UUID jobId) implements AccessEvent {
    }

    /** All of it is put together, so many lines. */
    record Collected(Subject subject, int lines) implements AccessEvent {
    }

    /** Somebody read what was put together. */
    record ContentRead(Subject subject, AccessStatus status) implements AccessEvent {
    }

    /** It may be given to the customer. */
    record Released(Subject subject) implements AccessEvent {
    }

    /** It is not given to whoever asked. */
    record Refused(Subject subject, String reason) implements AccessEvent {
    }

    /** What was put together is removed. */
    record ContentDropped(Subject subject) implements AccessEvent {
    }
}
