package dev.rapport.serve.interaction;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.customer.OnBehalf;

/**
 * What happens to interactions. Each is told once for each need that the contact is about, to whoever sees the need; where there is none
 * yet, once with the customer.
 */
public sealed interface InteractionEvent extends Event {
    /** A contact began, or turned out to be about one more need. */
    record Started(Subject subject, String channel, Direction direction, Instant startedAt, @Nullable OnBehalf onBehalf) implements InteractionEvent {
    }

    /** The contact is over. */
    record Ended(Subject subject, Instant startedAt, Instant endedAt) implements InteractionEvent {
    }

    /** Something was promised in it. */
    record Promised(Subject subject, UUID promiseId) implements InteractionEvent {
    }

    /** The customer praised whoever served them. */
    record Praised(Subject subject) implements InteractionEvent {
    }

    /** The person praised agreed to its being shown, or took that back. */
    record PraiseAgreed(Subject subject, boolean given) implements InteractionEvent {
    }
}
