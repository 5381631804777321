package dev.rapport.serve.need;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.Happened;
import jakarta.persistence.MappedSuperclass;

/** What a need goes through once something is agreed: its change, its delivery, its acceptance, and that it is taken up again. */
@MappedSuperclass
abstract class NeedInDelivery extends NeedState {
    @SuppressWarnings("NullAway.Init")
    protected NeedInDelivery() {
    }

    protected NeedInDelivery(UUID customerId, UUID teamId, Matter matter, Statement statement) {
        super(customerId, teamId, matter, statement);
    }

    /** Either side asks for a change of what was agreed; the old agreement holds until there is a new version. */
    NeedEvent askChange(NewChange wanted, Actor actor) {
        begin(NeedVerb.ASK_CHANGE, actor);
        progress.askChange(wanted, actor.at());
        return new NeedEvent.ChangeAsked(asSubject(), wanted.askedBy());
    }

    /** Nothing is to be changed after all. */
    NeedEvent withdrawChange(Actor actor) {
        begin(NeedVerb.WITHDRAW_CHANGE, actor);
        progress.withdrawChange();
        return new NeedEvent.ChangeWithdrawn(asSubject());
    }

    NeedEvent startDelivery(Actor actor) {
        begin(NeedVerb.START_DELIVERY, actor);
        progress.to(NeedStatus.IN_DELIVERY);
        return new NeedEvent.DeliveryStarted(asSubject());
    }

    /** What was asked for is done: all that is left of what was agreed is delivered, a question is answered at first contact. */
    NeedEvent deliver(Happened happened, Windows windows, Actor actor) {
        begin(NeedVerb.DELIVER, actor);
        return deliver(null, lines.left(), happened, windows, false, actor);
    }

    /** The same by who tells the customer of it themselves. */
    NeedEvent deliverTold(Happened happened, Windows windows, Actor actor) {
        begin(NeedVerb.DELIVER, actor);
        return deliver(null, lines.left(), happened, windows, true, actor);
    }

    /** Some of what was agreed is delivered, maybe while a change of it is asked for; with the last of it the need is, unchanged. */
    NeedEvent deliverLines(UUID delivery, List<LineQuantity> covered, Happened happened, Windows windows, Actor actor) {
        begin(NeedVerb.DELIVER_LINES, actor);
        progress.requireAgreed();
        return deliver(delivery, covered, happened, windows, false, actor);
    }

    /** The customer accepted or rejected what was delivered: all accepted closes the need, something rejected opens it again. */
    NeedEvent answerLines(List<LineAnswered> answers, Happened happened, Windows windows, Actor actor) {
        begin(NeedVerb.ANSWER_DELIVERY, actor);
        var at = progress.sinceDelivery(matter.happenedLately(happened, actor));
        lines = lines.answer(answers);
        if (answers.stream().anyMatch(LineAnswered::rejects)) {
            return progress.isDelivered() ? reopen(ReopeningReason.LINES_REJECTED, at, happened.reason()) : new NeedEvent.LinesAnswered(asSubject());
        }
        progress.requireUnclosed();
        if (progress.isDelivered() && lines.isAccepted()) {
            return close(Ending.ACCEPTED, windows.reopening(), at, happened.reason());
        }
        progress.answeredInPart(windows, at);
        return new NeedEvent.LinesAnswered(asSubject());
    }

    /** After delivery the customer accepted, or said nothing in the silence period, which accepts nothing. */
    NeedEvent close(Ending how, Duration reopeningWindow, Actor actor) {
        begin(NeedVerb.ACCEPT, actor);
        return close(how, reopeningWindow, actor.at(), null);
    }

    /** Where it was not what they asked for, the statement must be confirmed anew. */
    NeedEvent reopen(ReopeningReason why, Actor actor) {
        begin(NeedVerb.REOPEN, actor);
        why.requireFits(lines);
        return reopen(why, actor.at(), null);
    }

    private NeedEvent deliver(@Nullable UUID delivery, List<LineQuantity> covered, Happened happened, Windows windows, boolean told, Actor actor) {
        var at = matter.happened(happened, actor.at());
        lines = lines.deliver(covered, at);
        if (!lines.isDone()) {
            progress.partDelivered();
            return new NeedEvent.PartDelivered(asSubject(), Objects.requireNonNull(delivery), at, happened.reason(), lines.delivered(covered));
        }
        var last = lines.lastDelivered(at);
        progress.deliver(windows, last, actor.at());
        work.end();
        return new NeedEvent.Delivered(asSubject(), progress.episode(), last, at, happened.reason(), delivery, lines.delivered(covered), told);
    }

    private NeedEvent close(Ending how, Duration reopeningWindow, Instant at, @Nullable String lateReason) {
        progress.close(how, reopeningWindow, at);
        lines = how == Ending.ACCEPTED ? lines.acceptAll() : lines;
        return new NeedEvent.Closed(asSubject(), how, at, lateReason);
    }

    private NeedEvent reopen(ReopeningReason why, Instant at, @Nullable String lateReason) {
        progress.reopen(why, at);
        if (why.leadsTo() == NeedStatus.IDENTIFIED && statement.isConfirmed()) {
            statement = statement.doubted(at);
        }
        lines = why.keeps(lines);
        return new NeedEvent.Reopened(asSubject(), progress.episode(), why, statement.number(), at, lateReason);
    }
}
