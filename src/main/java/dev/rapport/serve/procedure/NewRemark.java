package dev.rapport.serve.procedure;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whether a procedure suits, said by somebody who works by it.
 *
 * @param step number of the step of the latest published version; left out where all of it is meant
 */
public record NewRemark(
        @Nullable @Min(1) @Max(50) Integer step,
        @NotNull RemarkVerdict verdict,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 2_000) String text) {
}
