package dev.rapport.serve.need;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A question to the customer.
 */
public record NewClarification(
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 2_000) String question) {
}
