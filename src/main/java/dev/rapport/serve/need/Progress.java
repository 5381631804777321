package dev.rapport.serve.need;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Where a need stands and how it got to its end; every step is held against {@link NeedStatus}. */
@Embeddable
class Progress {
    @Enumerated(EnumType.STRING)
    private NeedStatus status = NeedStatus.IDENTIFIED;
    private int episode = 1;
    private boolean offerOpen;
    @Embedded
    private @Nullable Change change;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant endedAt;
    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;
    @Embedded
    @AttributeOverride(name = "contactPersonId", column = @Column(name = "ended_contact_person_id"))
    @AttributeOverride(name = "representativeId", column = @Column(name = "ended_representative_id"))
    private @Nullable OnBehalf endedOnBehalf;
    private @Nullable Instant reopenableUntil;
    private @Nullable Instant silentAt;
    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "limitation_reason"))
    @AttributeOverride(name = "text", column = @Column(name = "limitation_text"))
    private @Nullable Limitation limitation;
    private @Nullable UUID joinedToId;
    private @Nullable String voidReason;

    /** What is on offer ends when the need leaves that state, and so does a change that was asked for. */
    void to(NeedStatus next) {
        if (!status.leadsTo(next)) {
            throw refused(next);
        }
        status = next;
        offerOpen = false;
        change = null;
    }

    void toIfElsewhere(NeedStatus next) {
        if (status != next) {
            to(next);
        }
    }

    /** What was offered for the former statement is nothing any more; what was agreed holds while a change of it is asked for. */
    void restated(NeedStatus next) {
        if (change == null) {
            toIfElsewhere(next);
        } else {
            offerOpen = false;
        }
    }

    void offer() {
        toIfElsewhere(NeedStatus.OFFERED);
        offerOpen = true;
    }

    /** Nothing came of what was offered: what was agreed before a change holds again. */
    void goBack(NeedStatus withoutAgreement) {
        to(change == null ? withoutAgreement : change.from());
    }

    void askChange(NewChange wanted, Instant at) {
        var asked = new Change(status, wanted.askedBy(), at, wanted.reason());
        to(NeedStatus.OFFERED);
        change = asked;
    }

    void withdrawChange() {
        if (change == null) {
            throw new Refusal(ErrorCode.NEED_STATE, "No change of what was agreed was asked for.");
        }
        if (offerOpen) {
            throw new Refusal(ErrorCode.OFFER_OPEN);
        }
        to(change.from());
    }

    /** The customer has the whole silence period from when it is recorded, for before that nobody asks them; as long they can reject it. */
    void deliver(Windows windows, Instant at, Instant now) {
        to(NeedStatus.DELIVERED);
        deliveredAt = at;
        reopenableUntil = at.plus(windows.reopening());
        awaitAnswer(windows, now);
    }

    /** Who answered some of what was delivered is not silent. */
    void answeredInPart(Windows windows, Instant at) {
        if (isDelivered()) {
            awaitAnswer(windows, at);
        }
    }

    /** Answers may be recorded in another order than they were given. */
    private void awaitAnswer(Windows windows, Instant at) {
        var silent = later(silentAt, at.plus(windows.silence()));
        silentAt = silent;
        reopenableUntil = later(reopenableUntil, silent);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    /** What the customer said of a part before the last came counts for the whole from then. */
    Instant sinceDelivery(Instant said) {
        return isDelivered() ? later(deliveredAt, said) : said;
    }

    /** While a change is asked for, what was agreed before it holds. */
    void requireAgreed() {
        if (status == NeedStatus.OFFERED && change == null) {
            throw new Refusal(ErrorCode.NEED_STATE, "The need is OFFERED, nothing is agreed yet.");
        }
    }

    void partDelivered() {
        if (change == null) {
            toIfElsewhere(NeedStatus.IN_DELIVERY);
        } else {
            change = change.inDelivery();
        }
    }

    void close(Ending how, Duration window, Instant at) {
        end(NeedStatus.CLOSED, at);
        ending = how;
        reopenableUntil = at.plus(window);
        silentAt = null;
    }

    void withdraw(Ending how, @Nullable OnBehalf somebody, Instant at) {
        end(NeedStatus.WITHDRAWN, at);
        ending = how;
        endedOnBehalf = somebody;
    }

    void declareUnmet(Limitation why, Instant at) {
        end(NeedStatus.UNMET, at);
        limitation = why;
    }

    void join(UUID other, Instant at) {
        end(NeedStatus.JOINED, at);
        joinedToId = other;
    }

    void declareVoid(String reason, Instant at) {
        end(NeedStatus.VOID, at);
        voidReason = reason;
    }

    /** Where nothing had been delivered the episode goes on. */
    void reopen(ReopeningReason why, Instant at) {
        if (!why.fits(status, ending)) {
            throw refused(why.leadsTo());
        }
        if (reopenableUntil != null && at.isAfter(reopenableUntil)) {
            throw new Refusal(ErrorCode.REOPENING_LATE);
        }
        episode += deliveredAt == null ? 0 : 1;
        to(why.leadsTo());
        deliveredAt = null;
        endedAt = null;
        ending = null;
        endedOnBehalf = null;
        reopenableUntil = null;
        silentAt = null;
    }

    void requireOpen() {
        if (!status.isOpen()) {
            throw new Refusal(ErrorCode.NEED_STATE, "The need is " + status + ", no longer open.");
        }
    }

    void requireUnclosed() {
        if (status == NeedStatus.CLOSED) {
            throw new Refusal(ErrorCode.NEED_STATE, "The need is CLOSED; what was delivered can only be rejected.");
        }
    }

    void requireOffered() {
        if (status != NeedStatus.OFFERED) {
            throw new Refusal(ErrorCode.NEED_STATE, "The need is " + status + ", nothing is on offer.");
        }
    }

    private void end(NeedStatus next, Instant at) {
        to(next);
        endedAt = at;
    }

    private Refusal refused(NeedStatus next) {
        return new Refusal(ErrorCode.NEED_STATE, "A need that is " + status + " cannot become " + next + ".");
    }

    boolean isDelivered() {
        return status == NeedStatus.DELIVERED || status == NeedStatus.CLOSED;
    }

    /** Whether something of what was agreed may have to be delivered still, or again. */
    boolean goesOn() {
        return status.isOpen() || isDelivered();
    }

    NeedStatus status() {
        return status;
    }

    int episode() {
        return episode;
    }

    boolean offerOpen() {
        return offerOpen;
    }

    @Nullable Change change() {
        return change;
    }

    @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable Ending ending() {
        return ending;
    }

    @Nullable OnBehalf endedOnBehalf() {
        return endedOnBehalf;
    }

    @Nullable Instant reopenableUntil() {
        return reopenableUntil;
    }

    @Nullable Instant silentAt() {
        return silentAt;
    }

    @Nullable Limitation limitation() {
        return limitation;
    }

    @Nullable UUID joinedToId() {
        return joinedToId;
    }

    @Nullable String voidReason() {
        return voidReason;
    }
}
