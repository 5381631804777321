package dev.rapport.serve.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.Counting;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.WorkingTime;

/**
 * How one need goes through the steps of its procedure. A step is in order when all that is mandatory before it is done or left out
 * before; what it takes is counted from the latest step before it, else from the receipt of the need.
 */
final class Course {
    private final List<Step> steps;
    private final List<StepFact> facts;
    private final Instant receivedAt;
    private final WorkingTime calendar;

    Course(List<Step> steps, Map<Integer, StepFact> facts, Instant receivedAt, WorkingTime calendar) {
        this.steps = steps;
        this.facts = steps.stream().map(step -> facts.getOrDefault(step.number(), StepFact.none(step.number()))).toList();
        this.receivedAt = receivedAt;
        this.calendar = calendar;
    }

    /** The steps as they stand at an instant. */
    List<StepView> at(Instant now) {
        var views = new ArrayList<StepView>();
        for (var index = 0; index < steps.size(); index++) {
            views.add(view(index, now));
        }
        return views;
    }

    private StepView view(int index, Instant now) {
        var step = steps.get(index);
        var fact = facts.get(index);
        var done = fact.doneAt();
        var until = done == null ? now : done;
        var state = state(index);
        var start = state == StepState.DONE || state == StepState.OPEN ? start(index, until) : null;
        var dueAt = start == null ? null : due(step.allowed(), start, calendar);
        return StepView.of(step, fact, state, dueAt, isLate(until, dueAt), done == null ? null : start != null,
                done == null || start == null ? null : Duration.between(start, done).truncatedTo(ChronoUnit.SECONDS));
    }

    private StepState state(int index) {
        var fact = facts.get(index);
        if (fact.doneAt() != null) {
            return StepState.DONE;
        }
        if (fact.omittedAt() != null) {
            return StepState.OMITTED;
        }
        if (facts.stream().skip(index + 1).anyMatch(later -> later.doneAt() != null)) {
            return StepState.SKIPPED;
        }
        return start(index, Instant.MAX) == null ? StepState.WAITING : StepState.OPEN;
    }

    /** From when on it counts for what is done at an instant; null where that is out of order. */
    private @Nullable Instant start(int index, Instant at) {
        if (mandatoryBefore(index).anyMatch(before -> before.passedAt() == null || before.passedAt().isAfter(at))) {
            return null;
        }
        var latest = latest(facts.stream().limit(index));
        return latest.isAfter(at) ? latest(mandatoryBefore(index)) : latest;
    }

    private Stream<StepFact> mandatoryBefore(int index) {
        return facts.stream().limit(index).filter(fact -> steps.get(fact.number() - 1).mandatory());
    }

    private Instant latest(Stream<StepFact> before) {
        return before.map(StepFact::passedAt).filter(Objects::nonNull).max(Instant::compareTo).orElse(receivedAt);
    }

    static @Nullable Instant due(@Nullable Limit allowed, Instant start, WorkingTime calendar) {
        return allowed == null ? null : Counting.due(allowed, calendar, start, List.of(), Duration.ZERO);
    }

    /** Instants of limits are whole seconds; exactly then is in time. */
    static boolean isLate(Instant at, @Nullable Instant dueAt) {
        return dueAt != null && at.truncatedTo(ChronoUnit.SECONDS).isAfter(dueAt);
    }
}
