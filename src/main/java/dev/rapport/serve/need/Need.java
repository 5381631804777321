package dev.rapport.serve.need;

import static dev.rapport.serve.need.NeedStatus.AGREED;
import static dev.rapport.serve.need.NeedStatus.CONFIRMED;
import static dev.rapport.serve.need.NeedStatus.IDENTIFIED;
import static dev.rapport.serve.need.NeedStatus.OFFERED;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** What a customer asks for. Each verb guards, changes the state and returns the event; the states are in {@link NeedStatus}. */
@Entity
class Need extends Versioned {
    private String reference;
    private UUID customerId;
    private UUID teamId;
    private @Nullable UUID ownerId;
    private @Nullable UUID followsId;
    private Instant changedAt;
    @Embedded
    private Matter matter;
    @Embedded
    private Progress progress = new Progress();
    @Embedded
    private Statement statement;
    @Embedded
    private @Nullable Assessment assessment;
    @Embedded
    private @Nullable Hold hold;
    @Embedded
    private @Nullable Limitation limitation;
    private @Nullable UUID joinedToId;
    private @Nullable String voidReason;

    @SuppressWarnings("NullAway.Init")
    protected Need() {
    }

    Need(String reference, NewNeed need, UUID teamId, String language, Actor actor) {
        this.reference = reference;
        this.customerId = need.customerId();
        this.teamId = teamId;
        this.followsId = need.followsId();
        this.matter = new Matter(need, actor.at());
        this.changedAt = actor.at();
        this.statement = Statement.first(need.statement(), language, actor.at());
    }

    NeedEvent created() {
        return new NeedEvent.Created(asSubject(), matter.details().kind(), matter.channel(), matter.receivedAt());
    }

    NeedEvent change(NeedDetails details, Actor actor) {
        open(actor);
        matter.change(details);
        return new NeedEvent.Changed(asSubject(), details.kind());
    }

    /** A new version in the desk's words, not confirmed. */
    NeedEvent restate(String text, Actor actor) {
        statementOf(actor, statement.restated(text, actor.at()), IDENTIFIED);
        return new NeedEvent.Restated(asSubject(), statement.number());
    }

    /** A new version in the customer's own words, confirmed by being given. */
    NeedEvent correct(String text, String channel, Actor actor) {
        statementOf(actor, statement.corrected(text, channel, actor.at()), CONFIRMED);
        return new NeedEvent.Corrected(asSubject(), statement.number(), channel);
    }

    /** Remembers that the customer was asked to confirm. */
    NeedEvent askConfirmation(Actor actor) {
        open(actor);
        statement.asked(actor.at());
        return new NeedEvent.ConfirmationAsked(asSubject(), statement.number());
    }

    NeedEvent confirm(ConfirmedBy way, String channel, Actor actor) {
        in(actor, IDENTIFIED, OFFERED, CONFIRMED);
        statement.confirm(way, channel, actor.at());
        if (progress.status() == IDENTIFIED) {
            progress.to(CONFIRMED);
        }
        return new NeedEvent.Confirmed(asSubject(), statement.number(), way, channel);
    }

    NeedEvent clarify(UUID clarification, boolean answered, Actor actor) {
        open(actor);
        return answered ? new NeedEvent.ClarificationAnswered(asSubject(), clarification)
                : new NeedEvent.ClarificationAsked(asSubject(), clarification);
    }

    NeedEvent assess(Assessment outcome, Actor actor) {
        open(actor);
        assessment = outcome;
        return new NeedEvent.Assessed(asSubject(), outcome.priority(), outcome.matrixVersion(), outcome.overrideReason() != null);
    }

    NeedEvent assign(UUID team, @Nullable UUID owner, Actor actor) {
        open(actor);
        teamId = team;
        ownerId = owner;
        return new NeedEvent.Assigned(asSubject(), team, owner);
    }

    NeedEvent hold(Hold wanted, Actor actor) {
        open(actor);
        if (hold != null && hold.heldUntil().isAfter(actor.at())) {
            throw new Refusal(ErrorCode.HOLD_RUNNING);
        }
        hold = wanted;
        return new NeedEvent.Held(asSubject(), wanted.holdReason(), wanted.heldUntil());
    }

    NeedEvent resume(Actor actor) {
        open(actor);
        if (hold == null) {
            throw new Refusal(ErrorCode.HOLD_NONE);
        }
        hold = null;
        return new NeedEvent.Resumed(asSubject());
    }

    /** Something was put to the customer; the offer shows the statement, so they are asked to confirm it too. */
    NeedEvent offer(Actor actor) {
        in(actor, IDENTIFIED, CONFIRMED, OFFERED);
        statement.asked(actor.at());
        if (progress.status() != OFFERED) {
            progress.to(OFFERED);
        }
        return new NeedEvent.Offered(asSubject());
    }

    /** The customer selected something; answering an offer that shows the statement confirms it. */
    NeedEvent agree(String channel, Actor actor) {
        answered(channel, AGREED, actor);
        return new NeedEvent.Agreed(asSubject(), statement.number());
    }

    /** The customer answered and took nothing; an agreement made before holds again. */
    NeedEvent decline(String channel, boolean agreedBefore, Actor actor) {
        answered(channel, agreedBefore ? AGREED : CONFIRMED, actor);
        return new NeedEvent.Declined(asSubject());
    }

    /** What was offered expired or was withdrawn without an answer; an agreement made before holds again. */
    NeedEvent unoffer(boolean agreedBefore, Actor actor) {
        in(actor, OFFERED);
        progress.to(agreedBefore ? AGREED : statement.isConfirmed() ? CONFIRMED : IDENTIFIED);
        return new NeedEvent.Unoffered(asSubject());
    }

    /** Either side asks for a change of what was agreed; the old agreement holds until there is a new version. */
    NeedEvent askChange(Actor actor) {
        touch(actor);
        progress.to(OFFERED);
        return new NeedEvent.ChangeAsked(asSubject());
    }

    NeedEvent startDelivery(Actor actor) {
        in(actor, AGREED);
        progress.to(NeedStatus.IN_DELIVERY);
        return new NeedEvent.DeliveryStarted(asSubject());
    }

    /** What was asked for is done: agreed things are delivered, a question is answered at first contact. */
    NeedEvent deliver(Actor actor) {
        touch(actor);
        progress.deliver(actor.at());
        return new NeedEvent.Delivered(asSubject(), progress.episode());
    }

    /** After delivery the customer accepted, or said nothing in the silence period. */
    NeedEvent close(Ending how, Actor actor) {
        end(NeedStatus.CLOSED, how, actor);
        return new NeedEvent.Closed(asSubject(), how);
    }

    NeedEvent withdraw(Ending how, Actor actor) {
        end(NeedStatus.WITHDRAWN, how, actor);
        return new NeedEvent.Withdrawn(asSubject(), how);
    }

    NeedEvent fail(Limitation why, Actor actor) {
        end(NeedStatus.UNMET, null, actor);
        limitation = why;
        return new NeedEvent.Unmet(asSubject(), why.limitationReason());
    }

    NeedEvent join(Need other, Actor actor) {
        if (other.id().equals(id()) || !other.progress.status().isOpen()) {
            throw Refusal.at("/needId", ErrorCode.NEED_NOT_JOINABLE);
        }
        end(NeedStatus.JOINED, null, actor);
        joinedToId = other.id();
        return new NeedEvent.Joined(asSubject(), other.id());
    }

    NeedEvent cancel(String reason, Actor actor) {
        end(NeedStatus.VOID, null, actor);
        voidReason = reason;
        return new NeedEvent.Voided(asSubject(), reason);
    }

    /** A new episode. */
    NeedEvent reopen(ReopeningReason why, Actor actor) {
        touch(actor);
        progress.reopen(why, actor.at());
        return new NeedEvent.Reopened(asSubject(), progress.episode(), why);
    }

    NeedEvent restrict(boolean restricted, Actor actor) {
        touch(actor);
        return restricted ? new NeedEvent.Restricted(asSubject()) : new NeedEvent.Unrestricted(asSubject());
    }

    private void statementOf(Actor actor, Statement next, NeedStatus status) {
        in(actor, IDENTIFIED, CONFIRMED, OFFERED);
        statement = next;
        if (progress.status() != status) {
            progress.to(status);
        }
    }

    private void answered(String channel, NeedStatus next, Actor actor) {
        in(actor, OFFERED);
        if (!statement.isConfirmed()) {
            statement.confirm(ConfirmedBy.IMPLIED, channel, actor.at());
        }
        progress.to(next);
    }

    private void end(NeedStatus status, @Nullable Ending how, Actor actor) {
        touch(actor);
        progress.end(status, how, actor.at());
        hold = null;
    }

    private void open(Actor actor) {
        progress.requireOpen();
        touch(actor);
    }

    private void in(Actor actor, NeedStatus... statuses) {
        progress.requireOneOf(statuses);
        touch(actor);
    }

    private void touch(Actor actor) {
        changedAt = actor.at();
    }

    Subject asSubject() {
        return new Subject("need", id(), customerId, teamId);
    }

    NeedDetails details() {
        return matter.details();
    }

    String channel() {
        return matter.channel();
    }

    Statement statement() {
        return statement;
    }

    NeedStatus status() {
        return progress.status();
    }

    LinkedNeedView forCustomer() {
        var asked = matter.details();
        return new LinkedNeedView(reference, progress.status(), asked.kind(), matter.receivedAt(), statement.view(true),
                asked.expectations(), asked.references());
    }

    /** As told to an actor, with the verbs allowed now. */
    NeedView view(Actor actor) {
        var asked = matter.details();
        return new NeedView(id(), version(), reference, progress.status(), progress.episode(), asked.kind(), matter.channel(),
                matter.receivedAt(), changedAt, customerId, teamId, ownerId, followsId, statement.view(actor.readsText()),
                actor.readsText() ? asked.expectations() : null, asked.references(), assessment, hold,
                actor.readsText() ? limitation : null, joinedToId, voidReason, progress.deliveredAt(), progress.endedAt(),
                progress.ending(), NeedVerb.allowed(progress.status(), progress.ending(), actor));
    }
}
