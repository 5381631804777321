package dev.rapport.serve.need;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the customer answered.
 */
public record ClarificationAnswer(
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 10_000) String answer) {
}
