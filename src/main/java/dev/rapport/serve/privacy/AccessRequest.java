package dev.rapport.serve.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.promise.PromisedItem;
import dev.rapport.rules.standard.Situation;
import dev.rapport.serve.customer.CustomerOutline;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** That a customer wants to be told what is held of them, and what became of it. */
@Entity
class AccessRequest {
    /** How events and promises name requests for access. */
    static final String TYPE = "access-request";
    private static final String KIND = "ACCESS_REQUEST";
    private static final String NOT_KEPT = " and its content is not kept.";

    @Id
    private UUID id;
    @Version
    private long version;
    private String reference;
    private UUID customerId;
    private UUID teamId;
    private String channel;
    @Embedded
    private @Nullable OnBehalf onBehalf;
    private Instant receivedAt;
    private Instant recordedAt;
    private UUID recordedById;
    @Enumerated(EnumType.STRING)
    private AccessStatus status = AccessStatus.COLLECTING;
    @Embedded
    private Collected collected;
    private @Nullable String reason;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedById;

    @SuppressWarnings("NullAway.Init")
    protected AccessRequest() {
    }

    /** The work that puts it together names it, and so the id is there before the row. */
    AccessRequest(UUID id, UUID customerId, NewPrivacyRequest wanted, UUID job, Actor actor) {
        this.id = id;
        this.reference = newReference();
        this.customerId = customerId;
        this.teamId = wanted.teamId();
        this.channel = wanted.channel();
        this.onBehalf = wanted.onBehalf();
        this.receivedAt = wanted.received(actor.at());
        this.recordedAt = actor.at();
        this.recordedById = actor.id();
        this.collected = new Collected(job, actor.at());
    }

    /** Of 48 random bits, which in no desk's lifetime come twice; in groups, to be read over the telephone. */
    private static String newReference() {
        var digits = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        return "A-" + digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(9, 13);
    }

    AccessEvent requested() {
        return new AccessEvent.Requested(asSubject(), channel, receivedAt, onBehalf, collected.jobId());
    }

    /** So many lines more are put together. */
    void collect(int more) {
        collected.add(more);
    }

    /** @param kept how long it waits for a decision */
    AccessEvent collected(Duration kept, Instant at) {
        require(AccessStatus.COLLECTING);
        status = AccessStatus.READY;
        collected.keepUntil(at.plus(kept));
        return new AccessEvent.Collected(asSubject(), collected.lines());
    }

    /** Somebody looks at it who may. */
    AccessEvent read(Actor actor) {
        if (!AccessVerb.mayRead(this, actor)) {
            throw refusal(isKept(actor.at()) ? "." : NOT_KEPT);
        }
        return new AccessEvent.ContentRead(asSubject(), status);
    }

    /**
     * By somebody other than who recorded it.
     *
     * @param read whether they looked at it
     */
    AccessEvent release(Duration kept, boolean read, Actor actor) {
        require(AccessStatus.READY);
        requireOther(actor);
        requireKept(actor.at());
        if (!read) {
            throw new Refusal(ErrorCode.ACCESS_UNREAD);
        }
        decide(AccessStatus.RELEASED, actor);
        collected.keepUntil(actor.at().plus(kept));
        return new AccessEvent.Released(asSubject());
    }

    AccessEvent refuse(String why, Actor actor) {
        if (!status.isOpen()) {
            throw refusal(".");
        }
        requireOther(actor);
        decide(AccessStatus.REFUSED, actor);
        reason = why;
        collected.drop();
        return new AccessEvent.Refused(asSubject(), why);
    }

    /** What was put together is no longer there. */
    AccessEvent drop() {
        collected.drop();
        return new AccessEvent.ContentDropped(asSubject());
    }

    /** Other work puts it together, since the first ended before it was done, or what it found is no longer the customer's. */
    void goOn(UUID job, Instant at) {
        status = AccessStatus.COLLECTING;
        collected.goOn(job, at);
    }

    /** It is put together from the start. */
    void begin(Instant at) {
        collected.begin(at);
    }

    private void decide(AccessStatus next, Actor actor) {
        status = next;
        decidedAt = actor.at();
        decidedById = actor.id();
    }

    private void require(AccessStatus wanted) {
        if (status != wanted) {
            throw refusal(".");
        }
    }

    private void requireOther(Actor actor) {
        if (isRecordedBy(actor)) {
            throw new Refusal(ErrorCode.FOUR_EYES, "Who recorded the request does not decide about it.");
        }
    }

    private void requireKept(Instant at) {
        if (!isKept(at)) {
            throw refusal(NOT_KEPT);
        }
    }

    private Refusal refusal(String more) {
        return new Refusal(ErrorCode.ACCESS_STATE, "The request is " + status + more);
    }

    /** @param read whether the actor looked at what waits for a decision */
    AccessView view(boolean read, Actor actor) {
        return new AccessView(id, version, reference, customerId, teamId, status, channel, onBehalf, receivedAt, recordedAt, recordedById, collected.jobId(),
                status == AccessStatus.COLLECTING ? null : collected.lines(), reason, decidedAt, decidedById,
                collected.until(), AccessVerb.allowed(this, read, actor));
    }

    /** Whoever recorded it sees to it. */
    PromisedItem promised(CustomerOutline customer) {
        return new PromisedItem(asSubject(), reference, receivedAt, recordedById, new Situation(null, KIND, null, customer.kind().name(), customer.language()));
    }

    /** The same once it is answered. */
    PromisedItem promised() {
        return new PromisedItem(asSubject(), reference, receivedAt, recordedById, null);
    }

    Subject asSubject() {
        return new Subject(TYPE, id, customerId, teamId);
    }

    /** Whether what was put together is there. */
    boolean isKept(Instant at) {
        return collected.isKept(at);
    }

    boolean isRecordedBy(Actor actor) {
        return actor.id().equals(recordedById);
    }

    AccessStatus status() {
        return status;
    }

    boolean isReady() {
        return status == AccessStatus.READY;
    }

    boolean isCollecting() {
        return status == AccessStatus.COLLECTING;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID customerId() {
        return customerId;
    }

    UUID teamId() {
        return teamId;
    }

    Instant collectedFrom() {
        return collected.from();
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
