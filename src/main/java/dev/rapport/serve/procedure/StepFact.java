package dev.rapport.serve.procedure;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What became of a step on one need: done, by the need itself or by hand, or left out with a reason. */
record StepFact(int number, @Nullable Instant doneAt, @Nullable UUID doneById, @Nullable Instant omittedAt, @Nullable UUID omittedById,
        @Nullable String reason, @Nullable String note) {

    static StepFact none(int number) {
        return new StepFact(number, null, null, null, null, null, null);
    }

    /** When the way to the next step became free. */
    @Nullable Instant passedAt() {
        return doneAt == null ? omittedAt : doneAt;
    }

    /** The same, done as the other one is. */
    StepFact doneAs(StepFact other) {
        return new StepFact(number, other.doneAt, other.doneById, omittedAt, omittedById, reason, note);
    }
}
