package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.customer.OnBehalf;

/** What happens to needs. */
public sealed interface NeedEvent extends Event {
    /** A customer asked for something. */
    record Created(Subject subject, NeedKind kind, String channel, Instant receivedAt, @Nullable OnBehalf onBehalf) implements NeedEvent {
    }

    /** What a customer asked for long ago, and what became of it, was taken over from another system. */
    record Imported(Subject subject, NeedKind kind, String channel, Instant receivedAt, NeedStatus status, @Nullable Instant deliveredAt,
            @Nullable Instant endedAt, @Nullable Ending ending, int messages, boolean again) implements NeedEvent {
    }

    /** So many messages about it were taken over, or taken over anew, from another system. */
    record MessagesImported(Subject subject, int messages) implements NeedEvent {
    }

    /** Kind, expectations or references changed. */
    record Changed(Subject subject, NeedKind kind, List<String> fields) implements NeedEvent {
    }

    /** The desk stated the need in other words, which are not confirmed. */
    record Restated(Subject subject, int statement) implements NeedEvent {
    }

    /** The customer stated the need in their own words, which confirms them. */
    record Corrected(Subject subject, int statement, String channel, Instant at, @Nullable String lateReason,
            @Nullable OnBehalf onBehalf) implements NeedEvent {
    }

    /** The customer was asked to confirm the statement. */
    record ConfirmationAsked(Subject subject, int statement) implements NeedEvent {
    }

    /** The customer confirmed the statement. */
    record Confirmed(Subject subject, int statement, ConfirmedBy way, String channel, Instant at, @Nullable String lateReason,
            @Nullable OnBehalf onBehalf) implements NeedEvent {
    }

    /** A clarifying question was put to the customer. */
    record ClarificationAsked(Subject subject, UUID clarificationId) implements NeedEvent {
    }

    /** The customer answered a clarifying question. */
    record ClarificationAnswered(Subject subject, UUID clarificationId) implements NeedEvent {
    }

    /** Somebody attended to the customer. */
    record Responded(Subject subject, String channel, Instant at, @Nullable String lateReason) implements NeedEvent {
    }

    /** The customer came back with the same need. */
    record FollowedUp(Subject subject, String channel, Instant at, @Nullable String lateReason) implements NeedEvent {
    }

    /** Urgency and impact were judged, and the priority follows from them unless it was overridden. */
    record Assessed(Subject subject, Level urgency, Level impact, Priority priority, int matrixVersion, boolean overridden) implements NeedEvent {
    }

    /** The need went to a team and an owner, and was with the former ones until then. */
    record Assigned(Subject subject, UUID teamId, @Nullable UUID ownerId, UUID formerTeamId, @Nullable UUID formerOwnerId) implements NeedEvent {
    }

    /** The need began to wait. */
    record Held(Subject subject, String reason, Instant since, Instant until, @Nullable String lateReason) implements NeedEvent {
    }

    /** The desk ended the wait. */
    record Resumed(Subject subject, String reason, Instant at, @Nullable String lateReason) implements NeedEvent {
    }

    /** Something was put to the customer. */
    record Offered(Subject subject) implements NeedEvent {
    }

    /** The customer took something of what was offered. */
    record Agreed(Subject subject, int statement, Instant at, @Nullable String lateReason) implements NeedEvent {
    }

    /** The customer took nothing of what was offered. */
    record Declined(Subject subject, Instant at, @Nullable String lateReason) implements NeedEvent {
    }

    /** What was offered ended without an answer. */
    record Unoffered(Subject subject) implements NeedEvent {
    }

    /** One side asked to change what was agreed. */
    record ChangeAsked(Subject subject, ChangeSide askedBy) implements NeedEvent {
    }

    /** What was agreed is not to be changed after all. */
    record ChangeWithdrawn(Subject subject) implements NeedEvent {
    }

    /** The desk began to deliver what was agreed. */
    record DeliveryStarted(Subject subject) implements NeedEvent {
    }

    /** Some of what was agreed is delivered, and something is left, or a change of it is asked for. */
    record PartDelivered(Subject subject, UUID deliveryId, Instant at, @Nullable String lateReason, List<LineDelivered> lines) implements NeedEvent {
    }

    /**
     * What was asked for is done.
     *
     * @param at when the last of it was
     * @param happenedAt when what is recorded with it was: another part may have come later and be recorded already
     * @param deliveryId the delivery that is recorded with it; null where all that was left is done at once
     * @param lines what was left of those that were agreed
     * @param told whether the customer is told of it by what it was delivered with
     */
    record Delivered(Subject subject, int episode, Instant at, Instant happenedAt, @Nullable String lateReason, @Nullable UUID deliveryId,
            List<LineDelivered> lines, boolean told) implements NeedEvent {
    }

    /** The customer accepted or rejected some of what was delivered. */
    record LinesAnswered(Subject subject) implements NeedEvent {
    }

    /** After delivery the customer accepted, or said nothing in time. */
    record Closed(Subject subject, Ending ending, Instant at, @Nullable String lateReason) implements NeedEvent {
    }

    /** The customer does not want it any more, or did not answer. */
    record Withdrawn(Subject subject, Ending ending, @Nullable OnBehalf onBehalf) implements NeedEvent {
    }

    /** The need cannot be met. */
    record Unmet(Subject subject, String reason) implements NeedEvent {
    }

    /** Another need goes on in place of this one. */
    record Joined(Subject subject, UUID joinedToId) implements NeedEvent {
    }

    /** This need goes on in place of another one. */
    record TookOver(Subject subject, UUID joinedId) implements NeedEvent {
    }

    /** There never was a need. */
    record Voided(Subject subject, String reason) implements NeedEvent {
    }

    /** The need was taken up again; the statement is unconfirmed where it was not what they asked for. */
    record Reopened(Subject subject, int episode, ReopeningReason reason, int statement, Instant at,
            @Nullable String lateReason) implements NeedEvent {
    }

    /** From now on only those with a part in it see the need. */
    record Restricted(Subject subject) implements NeedEvent {
    }

    /** The team sees the need again. */
    record Unrestricted(Subject subject) implements NeedEvent {
    }
}
