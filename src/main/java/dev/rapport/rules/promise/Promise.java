package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.CalendarVersion;
import dev.rapport.rules.calendar.WorkingTime;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Measure;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/**
 * A commitment as given on one item, or a promise given by hand, and its clock. The row also says whose the item is and what it
 * is called, so that a queue is read from promises alone.
 */
@Entity
class Promise extends Versioned {
    /** How events name promises. */
    static final String TYPE = "promise";

    @Embedded
    private OnItem item;
    @Embedded
    private Given given;
    private Instant madeAt;
    private UUID madeById;
    @Embedded
    private Timing timing;
    /** Whether of the running promises of its item this one is due first; of what is asked of somebody, the one that is. */
    private boolean next;
    private @Nullable Instant toldAt;
    private @Nullable Instant toldTime;
    private @Nullable String cause;
    private @Nullable Instant causeAt;
    private @Nullable UUID causeById;

    @SuppressWarnings("NullAway.Init")
    protected Promise() {
    }

    /** As a commitment says. */
    Promise(PromisedItem item, Commitment commitment, CalendarVersion calendar, WorkingTime team, Instant start, Actor actor) {
        this(item, new Given(commitment), new Timing(start, Terms.of(commitment, calendar, start), new Hours(calendar.time(), team)), actor);
    }

    /** Until an instant that was named. */
    Promise(PromisedItem item, NamedPromise wanted, CalendarVersion team, Actor actor) {
        this(item, new Given(wanted), new Timing(wanted.start(actor),
                Terms.named(Timing.seconds(wanted.dueAt()), team, wanted.start(actor)), new Hours(team.time(), team.time())), actor);
    }

    private Promise(PromisedItem item, Given given, Timing timing, Actor actor) {
        this.item = new OnItem(item);
        this.given = given;
        this.timing = timing;
        this.madeAt = actor.at();
        this.madeById = actor.id();
    }

    /** What the item is, and whose, as it is now; what is asked of somebody stays theirs. */
    void follow(PromisedItem changed, Hours hours, Actor actor) {
        var asked = item.ownerId();
        item = new OnItem(changed);
        if (isAsked()) {
            hand(asked);
        }
        timing.renew(hours, actor.at());
    }

    /** Whether somebody has to keep it who need not own the item, and in whose queue it stands by itself. */
    boolean isAsked() {
        return measure() == Measure.ASSISTANCE;
    }

    void hand(@Nullable UUID person) {
        item.hand(person);
    }

    PromiseEvent made() {
        return new PromiseEvent.Made(asSubject(), measure(), timing.terms().namedAt(), given.toCustomer());
    }

    boolean isPausedBy(String reason) {
        return timing.isPausedBy(reason);
    }

    PromiseFact hold(Pause pause, Hours hours, Actor actor) {
        timing.pause(pause, hours, actor.at());
        return held(pause, actor);
    }

    PromiseFact held(Pause pause, Actor actor) {
        return fact(FactType.HELD, pause.from(), pause.reason(), pause.until(), actor);
    }

    PromiseFact resume(String reason, Instant at, Hours hours, Actor actor) {
        timing.resume(reason, at, hours, actor.at());
        return fact(FactType.RESUMED, at, reason, timing.dueAt(), actor);
    }

    boolean isHeldFor(String reason, Instant at) {
        return timing.isHeldFor(reason, at);
    }

    /** Refuses a time to which nobody, or not this actor, may set back what is recorded now. */
    void requireRecordable(Instant at, boolean excused, Actor actor) {
        given.grace().require(at, item.receivedAt(), excused, actor);
    }

    PromiseFact stop(Instant at, Hours hours, Actor actor) {
        timing.stop(at, hours, actor.at());
        return fact(FactType.STOPPED, at, timing.state().name(), timing.dueAt(), actor);
    }

    PromiseFact giveUp(Actor actor) {
        timing.giveUp(Timing.seconds(actor.at()));
        return fact(FactType.GIVEN_UP, actor.at(), null, timing.dueAt(), actor);
    }

    PromiseFact cancel(Actor actor) {
        timing.cancel(Timing.seconds(actor.at()));
        return fact(FactType.CANCELLED, actor.at(), null, null, actor);
    }

    /** Nobody wanted it any more at the instant, which mends nothing. */
    PromiseFact release(Instant at, boolean excused, Actor actor) {
        requireRecordable(at, excused, actor);
        return release(at, actor);
    }

    PromiseFact release(Instant at, Actor actor) {
        return timing.standing(at) == Standing.BROKEN ? giveUp(actor) : cancel(actor);
    }

    /** How it ended. */
    PromiseEvent ended() {
        return switch (timing.state()) {
            case KEPT -> new PromiseEvent.Kept(asSubject(), measure(), timing.recordedLate());
            case BROKEN -> new PromiseEvent.Broken(asSubject(), measure());
            case CANCELLED -> new PromiseEvent.Cancelled(asSubject(), measure());
            case RUNNING -> throw new IllegalStateException("It still runs.");
        };
    }

    boolean goesBy(Commitment commitment, CalendarVersion calendar) {
        return commitment.id().equals(given.commitmentId()) && timing.terms().calendarId().equals(calendar.calendarId());
    }

    PromiseFact retarget(Commitment commitment, CalendarVersion calendar, Hours former, Actor actor) {
        timing.replace(commitment, calendar, former, actor.at());
        given.follow(commitment);
        return fact(FactType.RETARGETED, actor.at(), commitment.id().toString(), timing.dueAt(), actor);
    }

    /** Whether by the commitment it would serve the customer no worse. */
    boolean isServedBy(Commitment commitment, CalendarVersion calendar, Hours former, Actor actor) {
        return !goesBy(commitment, calendar) && (commitment.toCustomer() || !given.toCustomer())
                && timing.isServedBy(commitment, calendar, former, actor.at());
    }

    /** Goes by what the standards said when a line manager asked for it. */
    PromiseFact adopt(Commitment commitment, CalendarVersion calendar, Hours former, Actor actor) {
        given.adopt();
        return retarget(commitment, calendar, former, actor);
    }

    /** What was asked for is done, or would have been worse. */
    void adopted() {
        given.adopted();
    }

    /** The instant whose standards it goes by. */
    Instant standardAt() {
        return given.standardAt() == null ? timing.startedAt() : given.standardAt();
    }

    PromiseEvent retargeted() {
        return new PromiseEvent.Retargeted(asSubject(), measure(), timing.dueAt());
    }

    Stage wake(Hours hours, Instant now) {
        return timing.wake(hours, now);
    }

    /** Whether the customer has yet to hear that it will not be kept. */
    boolean wantsTelling() {
        return given.toCustomer() && toldAt == null && given.insteadOfId() == null;
    }

    boolean isTold() {
        return toldAt != null;
    }

    /** Whether one letter tells the customer of both: lines of an agreement that were to be there together. */
    boolean isToldWith(Promise late) {
        return wantsTelling() && given.lineId() != null && late.given.lineId() != null && Objects.equals(timing.dueAt(), late.timing.dueAt());
    }

    /** What is said at a stage. */
    PromiseEvent said(Stage stage) {
        var due = dueOr(timing.startedAt());
        return stage == Stage.OVERDUE ? new PromiseEvent.Overdue(asSubject(), measure(), due)
                : new PromiseEvent.Warned(asSubject(), measure(), stage, due);
    }

    PromiseFact warned(Stage stage, Actor actor) {
        return fact(FactType.WARNED, actor.at(), stage.name(), timing.dueAt(), actor);
    }

    /** The customer hears of the new time; what is already told is told again only with another time. */
    PromiseFact tell(Instant time, Actor actor) {
        requireRunning();
        toldAt = actor.at();
        toldTime = time;
        return fact(FactType.TOLD, actor.at(), null, time, actor);
    }

    void requireRunning() {
        if (timing.state() != PromiseState.RUNNING) {
            throw new Refusal(ErrorCode.PROMISE_ENDED);
        }
    }

    PromiseEvent told() {
        return new PromiseEvent.CustomerTold(asSubject(), measure(), dueOr(toldTime), toldTime);
    }

    /** Why it was broken; said once, and put right as often as needed. */
    PromiseEvent giveCause(String code, Actor actor) {
        if (timing.standing(actor.at()) != Standing.BROKEN) {
            throw new Refusal(ErrorCode.PROMISE_NOT_BROKEN);
        }
        cause = code;
        causeAt = actor.at();
        causeById = actor.id();
        return new PromiseEvent.CauseGiven(asSubject(), measure(), code);
    }

    PromiseView view(Actor actor) {
        return new PromiseView(id(), version(), item.type(), item.id(), item.reference(), item.customerId(), item.teamId(), item.ownerId(), measure(),
                actor.readsText() ? given.text() : null, given.lineId(), given.insteadOfId(), given.commitmentId(), given.toCustomer(), timing.standing(actor.at()),
                timing.startedAt(), timing.dueAt(), timing.heldUntil(), timing.stoppedAt(), timing.recordedLate(), toldAt, toldTime,
                cause, madeAt, madeById, PromiseVerb.allowed(measure(), timing.state(), timing.standing(actor.at()), given.isByHand(), actor));
    }

    /** What was recorded, and the start, which the promise itself tells. */
    List<FactView> timeline(List<PromiseFact> facts) {
        var start = new FactView(FactType.STARTED, timing.startedAt(), madeAt, madeById, null, null);
        return Stream.concat(Stream.of(start), facts.stream().map(PromiseFact::view)).toList();
    }

    private Instant dueOr(Instant otherwise) {
        return timing.dueAt() == null ? otherwise : timing.dueAt();
    }

    private PromiseFact fact(FactType type, Instant happenedAt, @Nullable String code, @Nullable Instant until, Actor actor) {
        return new PromiseFact(id(), type, happenedAt, code, until, actor);
    }

    Subject asSubject() {
        return item.subject().part(TYPE, id());
    }

    boolean isFirst() {
        return next;
    }

    void first(boolean is) {
        next = is;
    }

    Timing timing() {
        return timing;
    }

    Measure measure() {
        return given.measure();
    }

    Given given() {
        return given;
    }

    OnItem item() {
        return item;
    }
}
