package dev.rapport.serve.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the customer answered.
 */
public record ClarificationAnswer(
        @NotNull @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Size(min = 1, max = 10_000) String answer) {
}
