package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** How the desk works on a need: who does and when last, how urgently, what it waits for, whether somebody is asked for assistance, and whether only those with a part in it see it. */
@Embeddable
class Work {
    /** The hold reason of whatever waits for the customer's word. */
    static final String CUSTOMER = "customer";

    private Instant changedAt;
    private @Nullable UUID ownerId;
    private boolean restricted;
    @Embedded
    private @Nullable Assessment assessment;
    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "hold_reason"))
    @AttributeOverride(name = "since", column = @Column(name = "held_since"))
    @AttributeOverride(name = "until", column = @Column(name = "held_until"))
    @AttributeOverride(name = "note", column = @Column(name = "hold_note"))
    private @Nullable Hold hold;

    @Embedded
    @AttributeOverride(name = "requestId", column = @Column(name = "assistance_request_id"))
    @AttributeOverride(name = "status", column = @Column(name = "assistance_status"))
    private @Nullable Assistance assistance;

    @SuppressWarnings("NullAway.Init")
    protected Work() {
    }

    void touch(Instant at) {
        changedAt = at;
    }

    void assess(Assessment outcome) {
        assessment = outcome;
    }

    void own(@Nullable UUID owner) {
        ownerId = owner;
    }

    void hold(Hold wanted, Instant at) {
        if (isHeld(at)) {
            throw new Refusal(ErrorCode.HOLD_RUNNING);
        }
        hold = wanted;
    }

    /** Answers the reason for which it was held. */
    String resume(Instant at, Instant now) {
        if (hold == null || !hold.runs(now)) {
            throw new Refusal(ErrorCode.HOLD_NONE);
        }
        if (at.isBefore(hold.since())) {
            throw Refusal.at("/happened/at", ErrorCode.HOLD_ENDS_TOO_EARLY);
        }
        var reason = hold.reason();
        hold = null;
        return reason;
    }

    /** A wait for the customer is over when they come back. */
    void customerCameBack(Instant at) {
        if (hold != null && hold.reason().equals(CUSTOMER) && !at.isBefore(hold.since())) {
            hold = null;
        }
    }

    /** There is nothing more to wait for, and nobody to ask. */
    void end() {
        hold = null;
        assistance = assistance == null ? null : assistance.withoutNeed();
    }

    /** One at a time is asked for assistance. */
    void requireNobodyAsked() {
        if (assistance != null && assistance.isOpen()) {
            throw new Refusal(ErrorCode.ASSISTANCE_OPEN);
        }
    }

    void assist(Assistance now) {
        assistance = now;
    }

    void restrict() {
        restricted = true;
    }

    void liftRestriction() {
        if (!restricted) {
            throw new Refusal(ErrorCode.NEED_STATE, "The need is not restricted.");
        }
        restricted = false;
    }

    private boolean isHeld(Instant at) {
        return hold != null && hold.runs(at);
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable UUID ownerId() {
        return ownerId;
    }

    boolean restricted() {
        return restricted;
    }

    @Nullable Assessment assessment() {
        return assessment;
    }

    @Nullable Hold hold() {
        return hold;
    }

    @Nullable Assistance assistance() {
        return assistance;
    }
}
