package dev.rapport.serve.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;

/**
 * A step of a need's procedure as told.
 *
 * @param state where it stands
 * @param inOrder of what is done: whether all that is mandatory before it came before it
 * @param dueAt until when it is allowed to take; none where that is not limited, or where it waits
 * @param delay how long it took from the step before, of what is done in order
 * @param late whether it was done past its time, or is not done yet and past it
 * @param reason why it was left out, a key of the code list {@code omission-reasons}
 */
public record StepView(int number, String name, String expected, boolean mandatory, @Nullable StepTrigger completedBy,
        @Nullable UUID clauseId, StepState state, @Nullable Instant dueAt, @Nullable Instant doneAt, @Nullable UUID doneById,
        @Nullable Boolean inOrder, @Nullable Duration delay, boolean late, @Nullable Instant omittedAt, @Nullable UUID omittedById,
        @Nullable String reason, @Nullable String note) {

    static StepView of(Step step, StepFact fact, StepState state, @Nullable Instant dueAt, boolean late, @Nullable Boolean inOrder,
            @Nullable Duration delay) {
        return new StepView(step.number(), step.name(), step.expected(), step.mandatory(), step.completedBy(), step.clauseId(), state, dueAt,
                fact.doneAt(), fact.doneById(), inOrder, delay, late, fact.omittedAt(), fact.omittedById(), fact.reason(), fact.note());
    }

    /** Machines of others read no free text. */
    StepView toldTo(Actor actor) {
        return actor.readsText() ? this
                : new StepView(number, name, expected, mandatory, completedBy, clauseId, state, dueAt, doneAt, doneById, inOrder, delay, late,
                        omittedAt, omittedById, reason, null);
    }
}
