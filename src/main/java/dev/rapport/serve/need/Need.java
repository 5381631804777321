package dev.rapport.serve.need;

import static dev.rapport.serve.need.NeedStatus.AGREED;
import static dev.rapport.serve.need.NeedStatus.CONFIRMED;
import static dev.rapport.serve.need.NeedStatus.IDENTIFIED;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.ChangedFields;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.persistence.Entity;

/** What a customer asks for. Each verb guards, changes the state and returns the event; the states are in {@link NeedStatus}. */
@Entity
class Need extends NeedInDelivery {
    @SuppressWarnings("NullAway.Init")
    protected Need() {
    }

    Need(String reference, NewNeed need, UUID teamId, String language, Actor actor) {
        super(need.customerId(), teamId, new Matter(reference, need, actor.at()), Statement.first(need.statement(), language, actor.at()));
        touch(actor);
    }

    NeedEvent created() {
        return new NeedEvent.Created(asSubject(), matter.details().kind(), matter.channel(), matter.receivedAt(), matter.onBehalf());
    }

    NeedEvent change(NeedDetails details, Actor actor) {
        progress.requireOpen();
        touch(actor);
        var before = matter.details();
        matter.change(details);
        return new NeedEvent.Changed(asSubject(), details.kind(), ChangedFields.between(before, details));
    }

    /** A new version in the desk's words, not confirmed. */
    NeedEvent restate(String text, Actor actor) {
        begin(NeedVerb.RESTATE, actor);
        statement = statement.restated(text, actor.at());
        progress.restated(IDENTIFIED);
        return new NeedEvent.Restated(asSubject(), statement.number());
    }

    /** A new version in the customer's own words, confirmed by being given. */
    NeedEvent correct(Correction correction, Actor actor) {
        begin(NeedVerb.CORRECT, actor);
        var at = matter.happened(correction.happened(), actor.at());
        statement.requireStated(at);
        statement = statement.corrected(correction, at, actor.at());
        progress.restated(CONFIRMED);
        return new NeedEvent.Corrected(asSubject(), statement.number(), correction.channel(), at, correction.happened().reason(),
                correction.onBehalf());
    }

    /** Remembers that the customer was asked to confirm. */
    NeedEvent askConfirmation(Actor actor) {
        progress.requireOpen();
        touch(actor);
        statement.asked(actor.at());
        return new NeedEvent.ConfirmationAsked(asSubject(), statement.number());
    }

    NeedEvent confirm(Confirmation confirmation, Actor actor) {
        begin(NeedVerb.CONFIRM, actor);
        matter.requireHappened(confirmation.at(), actor.at());
        statement.requireStated(confirmation.at());
        statement.confirm(confirmation);
        if (progress.status() == IDENTIFIED) {
            progress.to(CONFIRMED);
        }
        return new NeedEvent.Confirmed(asSubject(), statement.number(), confirmation.way(), confirmation.channel(),
                confirmation.at(), confirmation.lateReason(), confirmation.onBehalf());
    }

    NeedEvent clarify(UUID clarification, boolean answered, Actor actor) {
        begin(NeedVerb.CLARIFY, actor);
        return answered ? new NeedEvent.ClarificationAnswered(asSubject(), clarification)
                : new NeedEvent.ClarificationAsked(asSubject(), clarification);
    }

    /** Somebody attended to the customer. */
    NeedEvent respond(String channel, Happened happened, Actor actor) {
        begin(NeedVerb.RESPOND, actor);
        return new NeedEvent.Responded(asSubject(), channel, matter.happened(happened, actor.at()), happened.reason());
    }

    /** The customer came back with the same need; a wait for them is over. */
    NeedEvent followUp(String channel, Happened happened, Actor actor) {
        begin(NeedVerb.FOLLOW_UP, actor);
        var at = matter.happened(happened, actor.at());
        work.customerCameBack(at);
        return new NeedEvent.FollowedUp(asSubject(), channel, at, happened.reason());
    }

    NeedEvent assess(Assessment outcome, Actor actor) {
        begin(NeedVerb.ASSESS, actor);
        work.assess(outcome);
        return new NeedEvent.Assessed(asSubject(), outcome.urgency(), outcome.impact(), outcome.priority(), outcome.matrixVersion(),
                outcome.overrideReason() != null);
    }

    NeedEvent assign(UUID team, @Nullable UUID owner, Actor actor) {
        begin(NeedVerb.ASSIGN, actor);
        var formerTeam = teamId;
        var formerOwner = work.ownerId();
        teamId = team;
        work.own(owner);
        return new NeedEvent.Assigned(asSubject(), team, owner, formerTeam, formerOwner);
    }

    NeedEvent hold(Hold wanted, @Nullable String lateReason, Actor actor) {
        begin(NeedVerb.HOLD, actor);
        work.hold(wanted, actor.at());
        return new NeedEvent.Held(asSubject(), wanted.reason(), wanted.since(), wanted.until(), lateReason);
    }

    NeedEvent resume(Happened happened, Actor actor) {
        begin(NeedVerb.RESUME, actor);
        var at = matter.happened(happened, actor.at());
        return new NeedEvent.Resumed(asSubject(), work.resume(at, actor.at()), at, happened.reason());
    }

    /** Something was put to the customer; the offer shows the statement, so they are asked to confirm it too. */
    NeedEvent offer(Actor actor) {
        begin(NeedVerb.OFFER, actor);
        statement.asked(actor.at());
        progress.offer();
        return new NeedEvent.Offered(asSubject());
    }

    /** The customer selected something; answering an offer that shows the statement confirms it. */
    NeedEvent agree(Confirmation implied, Actor actor) {
        answered(implied, actor);
        progress.to(AGREED);
        return new NeedEvent.Agreed(asSubject(), statement.number(), implied.at(), implied.lateReason());
    }

    /** The customer answered and took nothing; what was agreed before a change holds again. */
    NeedEvent decline(Confirmation implied, Actor actor) {
        answered(implied, actor);
        progress.goBack(CONFIRMED);
        return new NeedEvent.Declined(asSubject(), implied.at(), implied.lateReason());
    }

    /** What was offered expired or was withdrawn without an answer; what was agreed before a change holds again. */
    NeedEvent unoffer(Actor actor) {
        progress.requireOffered();
        touch(actor);
        progress.goBack(statement.isConfirmed() ? CONFIRMED : IDENTIFIED);
        return new NeedEvent.Unoffered(asSubject());
    }

    NeedEvent withdraw(Ending how, @Nullable OnBehalf somebody, Actor actor) {
        end(NeedVerb.WITHDRAW, actor);
        progress.withdraw(how, somebody, actor.at());
        return new NeedEvent.Withdrawn(asSubject(), how, somebody);
    }

    NeedEvent declareUnmet(Limitation why, Actor actor) {
        end(NeedVerb.DECLARE_UNMET, actor);
        progress.declareUnmet(why, actor.at());
        return new NeedEvent.Unmet(asSubject(), why.reason());
    }

    NeedEvent join(Need other, Actor actor) {
        if (other == this || !other.progress.status().isOpen()) {
            throw Refusal.at("/needId", ErrorCode.NEED_NOT_JOINABLE);
        }
        end(NeedVerb.JOIN, actor);
        progress.join(other.id(), actor.at());
        return new NeedEvent.Joined(asSubject(), other.id());
    }

    /** Goes on in place of another need, which joined this one. */
    NeedEvent takeOver(UUID joined, Actor actor) {
        touch(actor);
        return new NeedEvent.TookOver(asSubject(), joined);
    }

    NeedEvent declareVoid(String reason, Actor actor) {
        end(NeedVerb.VOID, actor);
        progress.declareVoid(reason, actor.at());
        return new NeedEvent.Voided(asSubject(), reason);
    }

    NeedEvent restrict(Actor actor) {
        begin(NeedVerb.RESTRICT, actor);
        work.restrict();
        return new NeedEvent.Restricted(asSubject());
    }

    NeedEvent liftRestriction(Actor actor) {
        begin(NeedVerb.LIFT_RESTRICTION, actor);
        work.liftRestriction();
        return new NeedEvent.Unrestricted(asSubject());
    }

    private void answered(Confirmation implied, Actor actor) {
        progress.requireOffered();
        touch(actor);
        if (!statement.isConfirmed()) {
            statement.confirm(implied);
        }
    }
}
