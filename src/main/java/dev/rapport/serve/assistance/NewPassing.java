package dev.rapport.serve.assistance;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That a request is passed on to who stands above.
 *
 * @param text what they should know
 */
public record NewPassing(@NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 4_000) String text) {
}
