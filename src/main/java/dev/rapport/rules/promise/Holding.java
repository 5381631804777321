package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.standard.Measure;

/**
 * What an item waits for, and which of its running promises that pauses.
 *
 * @param running as they are at each moment: the register adds and removes, and what begins later is paused too
 */
record Holding(List<Promise> running, Rulebook rules, Outcome outcome, Actor actor) {

    void hold(ClockOrder.Hold hold) {
        var paused = running.stream().filter(promise -> promise.isPausedBy(hold.reason())).toList();
        if (hold.asked() && paused.isEmpty()) {
            throw Refusal.at("/reason", ErrorCode.HOLD_PAUSES_NOTHING);
        }
        var pause = new Pause(hold.reason(), Timing.seconds(hold.from()), hold.until() == null ? null : Timing.seconds(hold.until()));
        paused.stream().filter(promise -> !promise.isHeldFor(pause.reason(), actor.at())).forEach(promise -> hold(promise, pause, hold.excused()));
    }

    void hold(ClockOrder.HoldForLines hold) {
        var from = Timing.seconds(hold.from());
        resume(hold.reason(), from, hold.excused());
        var lines = running.stream().filter(promise -> promise.measure() == Measure.AGREEMENT_LINE && promise.given().lineId() != null).toList();
        lines.stream().map(promise -> promise.timing().dueAt()).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .filter(last -> lines.size() == hold.lines() && last.isAfter(from))
                .ifPresent(last -> hold(new ClockOrder.Hold(hold.reason(), from, last, false, hold.excused())));
    }

    private void hold(Promise promise, Pause pause, boolean excused) {
        promise.requireRecordable(pause.from(), excused, actor);
        outcome.note(promise, promise.hold(pause, rules.hours(promise), actor));
    }

    void resume(String reason, Instant at, boolean excused) {
        running.stream().filter(promise -> promise.isHeldFor(reason, at)).forEach(promise -> resume(promise, reason, at, excused));
    }

    private void resume(Promise promise, String reason, Instant at, boolean excused) {
        promise.requireRecordable(at, excused, actor);
        outcome.note(promise, promise.resume(reason, at, rules.hours(promise), actor));
    }

    /** It is paused by what the item waits for as it begins. */
    void holdFromStart(Promise promise, Instant start) {
        at(start).filter(pause -> promise.isPausedBy(pause.reason())).forEach(pause -> {
            promise.hold(pause, rules.hours(promise), actor);
            outcome.noteOfBegun(() -> promise.held(pause, actor));
        });
    }

    /** It is paused by what the item waits for, if its new commitment lists that. */
    void holdNow(Promise promise) {
        at(Timing.seconds(actor.at())).filter(pause -> promise.isPausedBy(pause.reason()) && !promise.isHeldFor(pause.reason(), actor.at()))
                .toList().forEach(pause -> outcome.note(promise, promise.hold(pause, rules.hours(promise), actor)));
    }

    /** What the item waits for, as far as it pauses anything: it pauses what begins meanwhile too. */
    private Stream<Pause> at(Instant at) {
        return running.stream().flatMap(promise -> promise.timing().pauses().all().stream()).filter(pause -> pause.runs(at))
                .map(pause -> pause.since(at)).distinct();
    }
}
