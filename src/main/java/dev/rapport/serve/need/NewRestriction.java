package dev.rapport.serve.need;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why only those with a part in it may see a need.
 */
public record NewRestriction(
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 2_000) String reason) {
}
