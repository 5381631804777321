package dev.rapport.rules.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.CalendarVersion;
import dev.rapport.rules.standard.Commitment;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The clock of a promise: when it started, what pauses it, when it is due, how it ended, and how far the desk was warned.
 * What is stored can all be computed from the start, the terms and the holds. Instants are whole seconds (standards: counting).
 */
@Embeddable
class Timing {
    private Instant startedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Terms terms;
    @JdbcTypeCode(SqlTypes.JSON)
    private Pauses pauses = Pauses.NONE;
    @Enumerated(EnumType.STRING)
    private PromiseState state = PromiseState.RUNNING;
    /** Null while a hold without an end pauses it. */
    private @Nullable Instant dueAt;
    /** When the holds that run end by themselves. */
    private @Nullable Instant heldUntil;
    private @Nullable Instant atRiskAt;
    private @Nullable Instant stoppedAt;
    private boolean recordedLate;
    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.NONE;
    /** When the sweep looks at it next; null once there is nothing more to say. */
    private @Nullable Instant wakeAt;

    @SuppressWarnings("NullAway.Init")
    protected Timing() {
    }

    Timing(Instant start, Terms terms, Hours hours) {
        this.startedAt = start;
        this.terms = terms;
        compute(hours, start);
    }

    static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Refuses a new time that is no later: there is nothing to tell the customer. */
    void requireBefore(Instant newTime) {
        if (dueAt != null && !seconds(newTime).isAfter(dueAt)) {
            throw Refusal.at("/newTime", ErrorCode.INVALID, "A new time is later than the one that was promised.");
        }
    }

    boolean isPausedBy(String reason) {
        return terms.pausedBy().contains(reason);
    }

    boolean isHeldFor(String reason, Instant at) {
        return pauses.runs(reason, at);
    }

    void pause(Pause pause, Hours hours, Instant now) {
        pauses = pauses.with(pause);
        compute(hours, now);
    }

    void resume(String reason, Instant at, Hours hours, Instant now) {
        pauses = pauses.ended(reason, at);
        compute(hours, now);
    }

    void replace(Commitment commitment, CalendarVersion next, Hours former, Instant now) {
        pauses = pauses.keeping(commitment.pausedBy(), seconds(now));
        terms = terms.replacedBy(commitment, next, former.counted(), startedAt, seconds(now), pauses.spans());
        compute(new Hours(next.time(), former.team()), now);
    }

    /**
     * Whether by other terms it is not due later, is paused by nothing more, and can still be kept; as if every hold ended now, so
     * that what is held is comparable.
     */
    boolean isServedBy(Commitment commitment, CalendarVersion next, Hours former, Instant now) {
        var at = seconds(now);
        var ended = pauses.allEnded(at).spans();
        var due = terms.due(former.counted(), ended);
        var wanted = terms.replacedBy(commitment, next, former.counted(), startedAt, at, ended).due(next.time(), ended);
        return terms.pausedBy().containsAll(commitment.pausedBy())
                && due != null && wanted != null && !wanted.isAfter(due) && wanted.isAfter(at);
    }

    /** The team whose working time warnings go by may be another one. */
    void renew(Hours hours, Instant now) {
        compute(hours, now);
    }

    /** Kept where that was at the due instant at the latest; a clock that had read as broken until now was recorded late. */
    void stop(Instant happenedAt, Hours hours, Instant now) {
        var readAsBroken = dueAt != null && dueAt.isBefore(seconds(now));
        pauses = pauses.allEnded(happenedAt);
        dueAt = terms.due(hours.counted(), pauses.spans());
        end(dueAt == null || !happenedAt.isAfter(dueAt) ? PromiseState.KEPT : PromiseState.BROKEN, happenedAt);
        recordedLate = readAsBroken && state == PromiseState.KEPT;
    }

    /** It will not be kept any more. */
    void giveUp(Instant at) {
        end(PromiseState.BROKEN, at);
    }

    void cancel(Instant at) {
        end(PromiseState.CANCELLED, at);
    }

    /** What is to be said now, if anything; of several warnings that were missed only the last. */
    Stage wake(Hours hours, Instant now) {
        var due = dueAt;
        var before = stage;
        if (due != null) {
            for (var next : Stage.values()) {
                stage = next.compareTo(stage) > 0 && !fires(next, hours, due).isAfter(now) ? next : stage;
            }
        }
        compute(stage == before ? hours : hours.onCall(false), now);
        return stage == before ? Stage.NONE : stage;
    }

    /**
     * When the next warning is given at once, if that is outside of the team's working time, when somebody may be on call: when it
     * falls, or now where it was missed. Where the team works again by now, there is no need of anybody else.
     */
    @Nullable Instant warnsOutside(Hours hours, Instant now) {
        var due = dueAt;
        if (due == null || stage.compareTo(Stage.WARNED) > 0) {
            return null;
        }
        var reached = terms.reached(following().share(), hours.counted(), due, pauses.spans());
        var given = reached.isBefore(now) ? now : reached;
        return hours.isOutside(reached) && hours.isOutside(given) ? given : null;
    }

    private Stage following() {
        return Stage.values()[stage.ordinal() + 1];
    }

    private void end(PromiseState next, Instant at) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("A promise that is " + state + " cannot become " + next);
        }
        state = next;
        stoppedAt = at;
        heldUntil = null;
        wakeAt = null;
    }

    private void compute(Hours hours, Instant now) {
        var due = terms.due(hours.counted(), pauses.spans());
        dueAt = due;
        heldUntil = pauses.until(now);
        forgetWarningsAhead(hours, due, now);
        atRiskAt = due == null ? null : terms.reached(Stage.WARNED.share(), hours.counted(), due, pauses.spans());
        wakeAt = due == null ? heldUntil : nextWake(hours, due, now);
    }

    /** What was said of an earlier due time is said again of a later one. */
    private void forgetWarningsAhead(Hours hours, @Nullable Instant due, Instant now) {
        while (due != null && stage != Stage.NONE && fires(stage, hours, due).isAfter(now)) {
            stage = Stage.values()[stage.ordinal() - 1];
        }
    }

    private @Nullable Instant nextWake(Hours hours, Instant due, Instant now) {
        if (stage == Stage.OVERDUE) {
            return null;
        }
        var warning = fires(following(), hours, due);
        return heldUntil != null && heldUntil.isAfter(now) && heldUntil.isBefore(warning) ? heldUntil : warning;
    }

    /**
     * A warning that would fall outside of the team's working time is given at the end of the working time before it, unless somebody is
     * on call then; what is no warning to people of the desk at its instant.
     */
    private Instant fires(Stage next, Hours hours, Instant due) {
        if (next == Stage.OVERDUE) {
            return due.plusSeconds(1);
        }
        var reached = terms.reached(next.share(), hours.counted(), due, pauses.spans());
        var atOnce = next == Stage.CUSTOMER_DUE || hours.onCall() && next.compareTo(stage) > 0;
        var working = atOnce ? reached : hours.team().lastWorkingBefore(reached);
        return working.isBefore(startedAt) ? startedAt : working;
    }

    Standing standing(Instant now) {
        return Standing.of(state, dueAt, heldUntil, atRiskAt, now);
    }

    Instant startedAt() {
        return startedAt;
    }

    Terms terms() {
        return terms;
    }

    Pauses pauses() {
        return pauses;
    }

    PromiseState state() {
        return state;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant heldUntil() {
        return heldUntil;
    }

    @Nullable Instant stoppedAt() {
        return stoppedAt;
    }

    @Nullable Instant wakeAt() {
        return wakeAt;
    }

    boolean recordedLate() {
        return recordedLate;
    }

    Stage stage() {
        return stage;
    }
}
