package dev.rapport.serve.procedure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.metric.Share;

/**
 * How needs went through a step.
 *
 * @param n needs that came past it: it was done or omitted, or a later step was done
 * @param inOrder of those done: everything mandatory before it came before it
 * @param late of those in order: later than the time allowed
 * @param omitted left out with a reason
 * @param skipped left out without one
 * @param medianDelay from the step before to this one, of those in order
 * @param percentile90Delay within which nine of ten were done
 * @param conformity in order and in time; an optional step may also be left out
 */
public record StepFigures(int number, String name, boolean mandatory, long n, long done, long inOrder, long late, long omitted, long skipped,
        @Nullable Duration medianDelay, @Nullable Duration percentile90Delay, Share conformity) {

    static StepFigures of(Step step, StepCount count, long late) {
        var conforming = count.inOrder() - late + (step.mandatory() ? 0 : count.omitted() + count.skipped());
        return new StepFigures(step.number(), step.name(), step.mandatory(), count.n(), count.done(), count.inOrder(), late, count.omitted(),
                count.skipped(), count.medianDelay(), count.percentile90Delay(), Share.of(conforming, count.n()));
    }
}
