package dev.rapport.serve.need;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why there is no need at all.
 *
 * @param reason a key of the code list {@code void-reasons}
 */
public record NewVoiding(
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason) {
}
