package dev.rapport.serve.queue;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That somebody gives an item back.
 *
 * @param reason a key of the code list {@code hand-back-reasons}
 */
public record NewHandBack(@NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason) {
}
