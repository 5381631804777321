package dev.rapport.serve.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A question to the customer.
 */
public record NewClarification(
        @NotNull @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Size(min = 1, max = 2_000) String question) {
}
