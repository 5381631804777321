package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final Outcome outcome = new Outcome();
    private final Holding holding;

    Register(PromisedItem item, List<Promise> running, Rulebook rules, Actor actor) {
        this.item = item;
        this.running = new ArrayList<>(running);
        this.rules = rules;
        this.actor = actor;
        this.holding = new Holding(this.running, rules, outcome, actor);
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
        } else if (order instanceof ClockOrder.Meet meet) {
            Happened.requirePossible(meet.at(), item.receivedAt(), actor.at());
            end(promise -> meet.means(promise.given()), promise -> promise.stop(Timing.seconds(meet.at()), rules.hours(promise), actor));
        } else if (order instanceof ClockOrder.Hand hand) {
            running.stream().filter(promise -> promise.measure() == hand.measure()).forEach(promise -> promise.hand(hand.personId()));
        } else if (order instanceof ClockOrder.Cancel cancel) {
            end(promise -> promise.measure() == cancel.measure(), promise -> promise.cancel(actor));
        } else if (order instanceof ClockOrder.Release release) {
            end(promise -> promise.measure() == release.measure(), promise -> promise.release(release.at(), release.excused(), actor));
        } else if (order instanceof ClockOrder.ReleaseLine release) {
            end(promise -> release.means(promise.given()), promise -> promise.release(release.at(), actor));
        } else if (order instanceof ClockOrder.CancelAll) {
            end(promise -> true, promise -> promise.cancel(actor));
        } else if (order instanceof ClockOrder.GiveUp giveUp) {
            end(promise -> giveUp.means(promise.given()), promise -> promise.giveUp(actor));
        } else if (order instanceof ClockOrder.Postpone postpone) {
            running.stream().filter(promise -> postpone.means(promise.given())).toList()
                    .forEach(promise -> tell(promise, Timing.seconds(postpone.newTime())));
        } else if (order instanceof ClockOrder.Hold hold) {
            holding.hold(hold);
        } else if (order instanceof ClockOrder.HoldForLines hold) {
            holding.hold(hold);
        } else if (order instanceof ClockOrder.Resume resume) {
            holding.resume(resume.reason(), Timing.seconds(resume.at()), resume.excused());
        } else if (order instanceof ClockOrder.Follow) {
            running.forEach(this::follow);
        }
    }

    /** A promise by hand, or one that came with an agreement or a new time. */
    Promise give(NamedPromise wanted) {
        var promise = new Promise(item, wanted, rules.ofTeam(), actor);
        begin(promise);
        settle();
        return promise;
    }

    /** One given by hand is done. */
    void keep(Promise kept, Happened happened) {
        requireRunning(kept);
        var at = Timing.seconds(happened.instant(actor.at()));
        end(promise -> promise == kept, promise -> stop(promise, at, happened.reason() != null));
        settle();
    }

    /** One given by hand need not be kept. */
    void withdraw(Promise withdrawn) {
        requireRunning(withdrawn);
        end(promise -> promise == withdrawn, promise -> promise.cancel(actor));
        settle();
    }

    /** The customer was told another time than before. */
    void tell(Promise late, Instant time) {
        requireRunning(late);
        outcome.note(late, late.tell(time, actor));
        outcome.tell(late.told());
        end(promise -> promise.given().isInsteadOf(late.id()), promise -> promise.cancel(actor));
        give(NamedPromise.instead(late, time));
    }

    /** The customer was told of the promise, and in the same letter of lines that were to be there with it. */
    void tellTogether(Promise late, Instant time) {
        Stream.concat(Stream.of(late), running.stream().filter(promise -> promise != late && promise.isToldWith(late))).toList()
                .forEach(promise -> tell(promise, time));
    }

    /** Whoever loaded it may have been overtaken. */
    private void requireRunning(Promise promise) {
        if (!running.contains(promise)) {
            throw new Refusal(ErrorCode.PROMISE_ENDED);
        }
    }

    /** A receipt lies as far back as it does; what happens later is recorded within the grace. */
    private void start(Measure measure, Instant at, boolean excused) {
        var commitment = rules.commitment(measure, at);
        if (commitment != null && running.stream().noneMatch(promise -> promise.measure() == measure)) {
            if (!at.equals(Timing.seconds(item.receivedAt()))) {
                new Grace(commitment.grace()).require(at, item.receivedAt(), excused, actor);
            }
            var promise = new Promise(item, commitment, rules.calendar(commitment), rules.ofTeam().time(), at, actor);
            holding.holdFromStart(promise, at);
            begin(promise);
        }
    }

    private void begin(Promise promise) {
        running.add(promise);
        outcome.begin(promise);
    }

    /** What began after it happened is not kept by it. */
    private void stop(ClockOrder.Stop order, Instant at) {
        var refused = at.isBefore(Timing.seconds(item.receivedAt()));
        end(promise -> order.means(promise.given()) && (refused || !promise.timing().startedAt().isAfter(at)),
                promise -> stop(promise, at, order.excused()));
    }

    private PromiseFact stop(Promise promise, Instant at, boolean excused) {
        if (!outcome.began(promise)) {
            promise.requireRecordable(at, excused, actor);
        }
        return promise.stop(at, rules.hours(promise), actor);
    }

    private void end(Predicate<Promise> which, Function<Promise, PromiseFact> how) {
        var ending = withNewTimes(running.stream().filter(which).toList());
        ending.forEach(promise -> outcome.note(promise, how.apply(promise)));
        ending.stream().filter(promise -> !outcome.began(promise)).map(Promise::ended).forEach(outcome::tell);
        ending.forEach(promise -> promise.first(false));
        running.removeAll(ending);
    }

    /** With a promise ends what the customer was told of it later, and of that again. */
    private List<Promise> withNewTimes(List<Promise> ending) {
        var all = new ArrayList<>(ending);
        for (var at = 0; at < all.size(); at++) {
            var id = all.get(at).id();
            running.stream().filter(promise -> promise.given().isInsteadOf(id) && !all.contains(promise)).forEach(all::add);
        }
        return all;
    }

    private void follow(Promise promise) {
        promise.follow(item, rules.hours(promise), actor);
        var commitment = rules.commitment(promise.measure(), promise.standardAt());
        if (commitment != null && promise.given().isByCommitment() && !promise.goesBy(commitment, rules.calendar(commitment))) {
            retargeted(promise, promise.retarget(commitment, rules.calendar(commitment), rules.hours(promise), actor));
        }
    }

    private void retargeted(Promise promise, PromiseFact fact) {
        outcome.note(promise, fact);
        outcome.tell(promise.retargeted());
        holding.holdNow(promise);
    }

    /**
     * Moves what a line manager asked for at the instant to what the standards said then. What would be worse for the customer, or
     * could not be kept any more, stays as it is.
     */
    void adopt(Instant at) {
        running.stream().filter(promise -> at.equals(promise.given().adoptsAt())).forEach(promise -> adopt(promise, at));
        settle();
    }

    private void adopt(Promise promise, Instant at) {
        var commitment = rules.commitment(promise.measure(), at);
        if (commitment != null && promise.isServedBy(commitment, rules.calendar(commitment), rules.hours(promise), actor)) {
            retargeted(promise, promise.adopt(commitment, rules.calendar(commitment), rules.hours(promise), actor));
        }
        promise.adopted();
    }

    /** Finds the promise that is due first, apart from it the one that somebody else is asked for: they stand in two queues. */
    void settle() {
        running.stream().collect(Collectors.groupingBy(Promise::isAsked)).values().forEach(this::settle);
    }

    /** Of those that are not held if there is one. */
    private void settle(List<Promise> all) {
        var first = all.stream().filter(promise -> promise.timing().dueAt() != null)
                .min(Comparator.comparing((Promise promise) -> isHeldNow(promise)).thenComparing(promise -> promise.timing().dueAt()))
                .orElse(null);
        all.forEach(promise -> promise.first(promise == first));
    }

    private boolean isHeldNow(Promise promise) {
        return promise.timing().standing(actor.at()) == Standing.HELD;
    }

    Outcome outcome() {
        return outcome;
    }
}
