package dev.rapport.ground.code;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What may be changed of a code.
 *
 * @param active whether it can still be chosen; false retires it
 */
public record CodeDetails(
        @NotNull @Valid Labels labels,
        @NotNull @Min(0) @Max(100_000) Integer position,
        @NotNull Boolean active) {
}
