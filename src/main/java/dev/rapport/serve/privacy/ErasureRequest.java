package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** That a customer wants to be erased, and what was decided about it. */
@Entity
class ErasureRequest extends Versioned {
    /** How events name requests to be erased. */
    static final String TYPE = "erasure-request";

    private UUID customerId;
    private UUID teamId;
    private String channel;
    @Embedded
    private @Nullable OnBehalf onBehalf;
    private Instant receivedAt;
    private Instant recordedAt;
    private UUID recordedById;
    @Enumerated(EnumType.STRING)
    private ErasureStatus status = ErasureStatus.REQUESTED;
    private @Nullable String reason;
    private @Nullable String note;
    private @Nullable Instant reviewAt;
    private @Nullable Instant reviewToldAt;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedById;
    private @Nullable UUID jobId;
    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected ErasureRequest() {
    }

    ErasureRequest(UUID customerId, NewPrivacyRequest wanted, Actor actor) {
        this.customerId = customerId;
        this.teamId = wanted.teamId();
        this.channel = wanted.channel();
        this.onBehalf = wanted.onBehalf();
        this.receivedAt = wanted.received(actor.at());
        this.recordedAt = actor.at();
        this.recordedById = actor.id();
    }

    ErasureEvent requested() {
        return new ErasureEvent.Requested(asSubject(), channel, receivedAt, onBehalf);
    }

    /** Refuses whoever recorded it, and what is decided already. */
    void requireDecidable(Actor actor) {
        requireOpen();
        if (actor.id().equals(recordedById)) {
            throw new Refusal(ErrorCode.FOUR_EYES, "Who recorded the request does not decide about it.");
        }
    }

    /** @param job the work that erases */
    ErasureEvent grant(UUID job, @Nullable String words, Actor actor) {
        jobId = job;
        return decide(ErasureStatus.GRANTED, new NewErasureDecision(ErasureOutcome.GRANTED, null, null, words), actor);
    }

    ErasureEvent putOff(NewErasureDecision decision, Actor actor) {
        reviewToldAt = null;
        return decide(ErasureStatus.PUT_OFF, decision, actor);
    }

    ErasureEvent refuse(NewErasureDecision decision, Actor actor) {
        return decide(ErasureStatus.REFUSED, decision, actor);
    }

    ErasureEvent withdraw() {
        requireOpen();
        status = ErasureStatus.WITHDRAWN;
        reason = null;
        reviewAt = null;
        return new ErasureEvent.Withdrawn(asSubject());
    }

    /** Other work erases, since the first ended before it was done. */
    void goOn(UUID job) {
        jobId = job;
    }

    ErasureEvent done(Instant at) {
        doneAt = at;
        return new ErasureEvent.Done(asSubject());
    }

    /** That it is time to look at it again is said once. */
    void tell(Instant at) {
        reviewToldAt = at;
    }

    private ErasureEvent decide(ErasureStatus next, NewErasureDecision decision, Actor actor) {
        status = next;
        reason = decision.reason();
        reviewAt = decision.reviewAt();
        note = decision.note();
        decidedAt = actor.at();
        decidedById = actor.id();
        return new ErasureEvent.Decided(asSubject(), decision.outcome(), reason, reviewAt, jobId);
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw new Refusal(ErrorCode.ERASURE_DECIDED, "The request is " + status + ".");
        }
    }

    private List<ErasureVerb> allowed(Actor actor) {
        var decides = actor.is(Roles.LINE_MANAGER) && !actor.id().equals(recordedById);
        return !status.isOpen() ? List.of() : Stream.of(ErasureVerb.values()).filter(verb -> verb != ErasureVerb.DECIDE || decides).toList();
    }

    ErasureView view(Actor actor) {
        return new ErasureView(id(), version(), customerId, teamId, status, channel, onBehalf, receivedAt, recordedAt, recordedById, reason, reviewAt, note,
                decidedAt, decidedById, jobId, doneAt, null, allowed(actor));
    }

    Subject asSubject() {
        return new Subject(TYPE, id(), customerId, teamId);
    }

    UUID customerId() {
        return customerId;
    }

    UUID teamId() {
        return teamId;
    }

    ErasureStatus status() {
        return status;
    }
}
