package dev.rapport.serve.delivery;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * So much of a line that is delivered.
 *
 * @param lineId of the agreement
 */
public record NewDeliveryLine(@NotNull UUID lineId, @NotNull @Min(1) @Max(1_000_000) Integer quantity) {
}
