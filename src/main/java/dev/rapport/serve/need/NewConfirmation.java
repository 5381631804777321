package dev.rapport.serve.need;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That the customer confirmed the statement.
 *
 * @param statement number of the version they confirmed
 * @param channel in which contact, a key of the code list {@code channels}
 */
public record NewConfirmation(
        @NotNull ConfirmedBy confirmedBy,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @NotNull @Min(1) @Max(100_000) Integer statement) {
}
