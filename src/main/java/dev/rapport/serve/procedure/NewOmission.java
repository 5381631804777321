package dev.rapport.serve.procedure;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That a step is left out.
 *
 * @param reason a key of the code list {@code omission-reasons}
 */
public record NewOmission(
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason,
        @Nullable @Size(max = 1_000) String note) {
}
