package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to needs. */
public sealed interface NeedEvent extends Event {
    record Created(Subject subject, NeedKind kind, String channel, Instant receivedAt) implements NeedEvent {
    }

    record Changed(Subject subject, NeedKind kind) implements NeedEvent {
    }

    record Restated(Subject subject, int statement) implements NeedEvent {
    }

    record Corrected(Subject subject, int statement, String channel) implements NeedEvent {
    }

    record ConfirmationAsked(Subject subject, int statement) implements NeedEvent {
    }

    record Confirmed(Subject subject, int statement, ConfirmedBy way, String channel) implements NeedEvent {
    }

    record ClarificationAsked(Subject subject, UUID clarificationId) implements NeedEvent {
    }

    record ClarificationAnswered(Subject subject, UUID clarificationId) implements NeedEvent {
    }

    record Assessed(Subject subject, Priority priority, int matrixVersion, boolean overridden) implements NeedEvent {
    }

    record Assigned(Subject subject, UUID teamId, @Nullable UUID ownerId) implements NeedEvent {
    }

    record Held(Subject subject, String reason, Instant until) implements NeedEvent {
    }

    record Resumed(Subject subject) implements NeedEvent {
    }

    record Offered(Subject subject) implements NeedEvent {
    }

    record Agreed(Subject subject, int statement) implements NeedEvent {
    }

    record Declined(Subject subject) implements NeedEvent {
    }

    record Unoffered(Subject subject) implements NeedEvent {
    }

    record ChangeAsked(Subject subject) implements NeedEvent {
    }

    record DeliveryStarted(Subject subject) implements NeedEvent {
    }

    record Delivered(Subject subject, int episode) implements NeedEvent {
    }

    record Closed(Subject subject, Ending ending) implements NeedEvent {
    }

    record Withdrawn(Subject subject, Ending ending) implements NeedEvent {
    }

    record Unmet(Subject subject, String reason) implements NeedEvent {
    }

    record Joined(Subject subject, UUID joinedToId) implements NeedEvent {
    }

    record Voided(Subject subject, String reason) implements NeedEvent {
    }

    record Reopened(Subject subject, int episode, ReopeningReason reason) implements NeedEvent {
    }

    record Restricted(Subject subject) implements NeedEvent {
    }

    record Unrestricted(Subject subject) implements NeedEvent {
    }
}
