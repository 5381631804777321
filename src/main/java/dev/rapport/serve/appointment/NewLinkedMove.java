package dev.rapport.serve.appointment;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

/**
 * Another slot that the customer chose.
 *
 * @param from when it begins
 */
public record NewLinkedMove(@NotNull Instant from) {
}
