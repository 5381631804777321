package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.standard.Measure;

/** The running promises of one item and what orders do to them. It looks nothing up and stores nothing. */
final class Register {
    private final PromisedItem item;
    private final Rulebook rules;
    private final Actor actor;
    private final List<Promise> running;
    private final List<Promise> begun = new ArrayList<>();
    private final List<PromiseFact> facts = new ArrayList<>();
    private final List<PromiseEvent> events = new ArrayList<>();

    Register(PromisedItem item, List<Promise> running, Rulebook rules, Actor actor) {
        this.item = item;
        this.running = new ArrayList<>(running);
        this.rules = rules;
        this.actor = actor;
    }

    /** Carries the orders out, one after the other, and finds the promise that is due first. */
    Register carryOut(List<ClockOrder> orders) {
        orders.forEach(this::carryOut);
        settle();
        return this;
    }

    private void carryOut(ClockOrder order) {
        if (order instanceof ClockOrder.Start start) {
            start(start.measure(), Timing.seconds(start.at()), start.excused());
        } else if (order instanceof ClockOrder.Give give) {
            give(give.promise());
        } else if (order instanceof ClockOrder.Stop stop) {
            stop(stop, Timing.seconds(stop.at()));
        } else if (order instanceof ClockOrder.Cancel cancel) {
            end(promise -> promise.measure() == cancel.measure(), promise -> promise.cancel(actor));
        } else if (order instanceof ClockOrder.CancelAll) {
            end(promise -> true, promise -> promise.cancel(actor));
        } else if (order instanceof ClockOrder.GiveUp giveUp) {
            end(promise -> promise.measure() == giveUp.measure(), promise -> promise.giveUp(actor));
        } else if (order instanceof ClockOrder.Hold hold) {
            hold(hold);
        } else if (order instanceof ClockOrder.Resume resume) {
            resume(resume.reason(), Timing.seconds(resume.at()), resume.excused());
        } else if (order instanceof ClockOrder.Follow) {
            running.forEach(this::follow);
        } else if (order instanceof ClockOrder.Adopt adopt) {
            running.stream().filter(promise -> adopt.at().equals(promise.given().adoptsAt())).forEach(promise -> adopt(promise, adopt.at()));
        }
    }

    /** A promise by hand, or one that came with an agreement or a new time. */
    Promise give(NamedPromise wanted) {
        var promise = new Promise(item, wanted, rules.ofTeam(), actor);
        running.add(promise);
        begun.add(promise);
        settle();
        return promise;
    }

    /** One given by hand is done. */
    void keep(Promise kept, Happened happened) {
        var at = Timing.seconds(happened.instant(actor.at()));
        end(promise -> promise == kept, promise -> stop(promise, at, happened.reason() != null));
        settle();
    }

    /** One given by hand need not be kept. */
    void withdraw(Promise withdrawn) {
        end(promise -> promise == withdrawn, promise -> promise.cancel(actor));
        settle();
    }

    /** The customer was told a time for the promise, and for what the letter tells of with it. */
    void tell(Promise late, Instant time) {
        running.stream().filter(promise -> promise == late || promise.isToldWith(late)).toList().forEach(promise -> tellOf(promise, time));
    }

    private void tellOf(Promise late, Instant time) {
        facts.add(late.tell(time, actor));
        events.add(late.told());
        end(promise -> late.id().equals(promise.given().insteadOfId()), promise -> promise.cancel(actor));
        give(NamedPromise.instead(late, time));
    }

    /** A receipt lies as far back as it does; what happens later is recorded within the grace. */
    private void start(Measure measure, Instant at, boolean excused) {
        var commitment = rules.commitment(measure, at);
        if (commitment != null && running.stream().noneMatch(promise -> promise.measure() == measure)) {
            if (!at.equals(Timing.seconds(item.receivedAt()))) {
                new Grace(commitment.grace()).require(at, item.receivedAt(), excused, actor);
            }
            var promise = new Promise(item, commitment, rules.calendar(commitment), rules.ofTeam().time(), at, actor);
            holdsAt(at).filter(pause -> promise.isPausedBy(pause.reason())).forEach(pause -> promise.hold(pause, rules.hours(promise), actor));
            running.add(promise);
            begun.add(promise);
        }
    }

    /** What the item waits for, as far as it pauses anything: it pauses what begins meanwhile too. */
    private Stream<Pause> holdsAt(Instant at) {
        return running.stream().flatMap(promise -> promise.timing().pauses().all().stream()).filter(pause -> pause.runs(at))
                .map(pause -> pause.since(at)).distinct();
    }

    /** What began after it happened is not kept by it. */
    private void stop(ClockOrder.Stop order, Instant at) {
        var refused = at.isBefore(Timing.seconds(item.receivedAt()));
        end(promise -> order.means(promise.given()) && (refused || !promise.timing().startedAt().isAfter(at)),
                promise -> stop(promise, at, order.excused()));
    }

    private PromiseFact stop(Promise promise, Instant at, boolean excused) {
        if (!begun.contains(promise)) {
            promise.requireRecordable(at, excused, actor);
        }
        return promise.stop(at, rules.hours(promise), actor);
    }

    private void end(Predicate<Promise> which, Function<Promise, PromiseFact> how) {
        var ending = withNewTimes(running.stream().filter(which).toList());
        ending.forEach(promise -> note(promise, how.apply(promise)));
        ending.stream().filter(promise -> !begun.contains(promise)).map(Promise::ended).forEach(events::add);
        ending.forEach(promise -> promise.first(false));
        running.removeAll(ending);
    }

    /** With a promise ends what the customer was told of it later, and of that again. */
    private List<Promise> withNewTimes(List<Promise> ending) {
        var all = new ArrayList<>(ending);
        for (var at = 0; at < all.size(); at++) {
            var id = all.get(at).id();
            running.stream().filter(promise -> id != null && id.equals(promise.given().insteadOfId()) && !all.contains(promise)).forEach(all::add);
        }
        return all;
    }

    /** What begins now has no timeline yet: its row tells it all. */
    private void note(Promise promise, PromiseFact fact) {
        if (!begun.contains(promise)) {
            facts.add(fact);
        }
    }

    private void hold(ClockOrder.Hold hold) {
        var paused = running.stream().filter(promise -> promise.isPausedBy(hold.reason())).toList();
        if (hold.asked() && paused.isEmpty()) {
            throw Refusal.at("/reason", ErrorCode.HOLD_PAUSES_NOTHING);
        }
        var pause = new Pause(hold.reason(), Timing.seconds(hold.from()), hold.until() == null ? null : Timing.seconds(hold.until()));
        paused.stream().filter(promise -> !promise.isHeldFor(pause.reason(), actor.at())).forEach(promise -> hold(promise, pause, hold.excused()));
    }

    private void hold(Promise promise, Pause pause, boolean excused) {
        promise.requireRecordable(pause.from(), excused, actor);
        note(promise, promise.hold(pause, rules.hours(promise), actor));
    }

    private void resume(String reason, Instant at, boolean excused) {
        running.stream().filter(promise -> promise.isHeldFor(reason, at)).forEach(promise -> resume(promise, reason, at, excused));
    }

    private void resume(Promise promise, String reason, Instant at, boolean excused) {
        promise.requireRecordable(at, excused, actor);
        note(promise, promise.resume(reason, at, rules.hours(promise), actor));
    }

    private void follow(Promise promise) {
        promise.follow(item);
        var commitment = rules.commitment(promise.measure(), promise.standardAt());
        if (commitment != null && promise.given().isByCommitment() && !promise.goesBy(commitment, rules.calendar(commitment))) {
            note(promise, promise.retarget(commitment, rules.calendar(commitment), rules.hours(promise), actor));
            events.add(promise.retargeted());
        }
    }

    /** What would be worse for the customer, or could not be kept any more, stays as it is. */
    private void adopt(Promise promise, Instant at) {
        var commitment = rules.commitment(promise.measure(), at);
        if (commitment != null && promise.isServedBy(commitment, rules.calendar(commitment), rules.hours(promise), actor)) {
            note(promise, promise.adopt(commitment, rules.calendar(commitment), rules.hours(promise), actor));
            events.add(promise.retargeted());
        }
        promise.adopted();
    }

    /** Finds the promise that is due first, of those that are not held if there is one. */
    void settle() {
        var first = running.stream().filter(promise -> promise.timing().dueAt() != null)
                .min(Comparator.comparing((Promise promise) -> isHeldNow(promise)).thenComparing(promise -> promise.timing().dueAt()))
                .orElse(null);
        running.forEach(promise -> promise.first(promise == first));
    }

    private boolean isHeldNow(Promise promise) {
        return promise.timing().standing(actor.at()) == Standing.HELD;
    }

    List<Promise> begun() {
        return begun;
    }

    List<PromiseFact> facts() {
        return facts;
    }

    /** What is to be told, once what has begun is stored. */
    List<PromiseEvent> events() {
        return Stream.concat(begun.stream().filter(promise -> !promise.given().isByCommitment()).map(Promise::made), events.stream()).toList();
    }
}
