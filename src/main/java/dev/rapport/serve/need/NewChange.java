package dev.rapport.serve.need;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That what was agreed is to be changed.
 *
 * @param askedBy which side asks for it
 */
public record NewChange(
        @NotNull ChangeSide askedBy,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 2_000) String reason) {
}
