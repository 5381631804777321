package dev.rapport.serve.assistance;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.serve.need.AssistanceStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What whoever was asked answers. */
public record NewAnswer(@NotNull Outcome outcome, @NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 4_000) String text) {
    /** How they answer. */
    public enum Outcome {
        /** It may be done, or is done. */
        GRANTED,
        /** It is not to be done. */
        DECLINED,
        /** How it can be done, or whom to turn to. */
        ADVISED;

        AssistanceStatus status() {
            return AssistanceStatus.valueOf(name());
        }
    }
}
