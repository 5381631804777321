package dev.rapport.serve.need;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why a need cannot be met (S1 1.4).
 *
 * @param reason a key of the code list {@code limitation-reasons}
 */
public record NewLimitation(
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 2_000) String text) {
}
