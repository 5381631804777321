package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.customer.Adjusted;
import dev.rapport.serve.customer.CustomerOutline;
import dev.rapport.serve.customer.ErasedCustomer;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** What a need holds, and what each of its verbs begins with; the verbs alone change it. */
@MappedSuperclass
abstract class NeedState extends Versioned {
    /** How events and links name needs. */
    static final String TYPE = "need";

    protected UUID customerId;
    protected UUID teamId;
    @Embedded
    protected Matter matter;
    @Embedded
    protected Progress progress = new Progress();
    @Embedded
    protected Statement statement;
    @Embedded
    protected Work work = new Work();
    @JdbcTypeCode(SqlTypes.JSON)
    protected Lines lines = Lines.NONE;

    /** Whether the customer wants to be served otherwise; the database says so with each load, the outline before the first. */
    @Formula(Adjusted.FORMULA)
    protected boolean hasAdjustments;

    /** When the customer was erased; the database says so with each load. */
    @Formula(ErasedCustomer.FORMULA)
    protected @Nullable Instant customerErasedAt;

    @SuppressWarnings("NullAway.Init")
    protected NeedState() {
    }

    protected NeedState(UUID customerId, UUID teamId, Matter matter, Statement statement) {
        this.customerId = customerId;
        this.teamId = teamId;
        this.matter = matter;
        this.statement = statement;
    }

    /** What every verb begins with; all of one that hangs something on the need. */
    void begin(NeedVerb verb, Actor actor) {
        requireCustomer(actor);
        verb.require(progress.status());
        work.touch(actor.at());
    }

    /** What a verb begins with after which there is nothing more to wait for. */
    protected void end(NeedVerb verb, Actor actor) {
        begin(verb, actor);
        work.end();
    }

    protected final void touch(Actor actor) {
        requireCustomer(actor);
        work.touch(actor.at());
    }

    /** What is known of whoever asks for a need that is new. */
    void askedBy(CustomerOutline customer) {
        hasAdjustments = customer.hasAdjustments();
    }

    boolean hasAdjustments() {
        return hasAdjustments;
    }

    @Nullable Instant customerErasedAt() {
        return customerErasedAt;
    }

    Subject asSubject() {
        return new Subject(TYPE, id(), customerId, teamId);
    }

    /** Refuses who would write of a customer who was erased. */
    void requireCustomer(Actor actor) {
        ErasedCustomer.requireNone(customerErasedAt, actor);
    }

    UUID customerId() {
        return customerId;
    }

    Matter matter() {
        return matter;
    }

    Statement statement() {
        return statement;
    }

    Progress progress() {
        return progress;
    }

    Work work() {
        return work;
    }

    /** From now on these lines are to be delivered; of others only what was delivered stays. */
    void agreeLines(List<AgreedLine> agreed) {
        lines = lines.replacedBy(agreed);
    }

    /** Whether such a delivery is the first and leaves something open. */
    boolean isBegunBy(List<LineQuantity> covered, Instant at) {
        return progress.status() == NeedStatus.AGREED && !lines.deliver(covered, at).isDone();
    }

    /** Whether such a delivery leaves nothing that a change which was asked for could be made of. */
    boolean isLeftUnchangedBy(List<LineQuantity> covered, Instant at) {
        return progress.change() != null && lines.deliver(covered, at).isDone();
    }

    /** What has to be delivered again; nothing of a need that ended without being delivered. */
    Undone undoneBy(List<LineAnswered> answers) {
        if (!progress.goesOn()) {
            return Undone.NOTHING;
        }
        var undone = lines.undoneBy(answers);
        return new Undone(undone, lines.leftWith(undone));
    }

    Lines lines() {
        return lines;
    }
}
