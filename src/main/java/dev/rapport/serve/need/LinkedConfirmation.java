package dev.rapport.serve.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The customer's own confirmation.
 *
 * @param statement number of the version that they were shown
 */
public record LinkedConfirmation(@NotNull @Min(1) @Max(100_000) Integer statement) {
}
