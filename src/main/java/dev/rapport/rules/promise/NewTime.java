package dev.rapport.rules.promise;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

/**
 * That the customer is told a new time, before a promise to them is broken.
 *
 * @param newTime when it will be kept instead, later than was promised; it becomes a promise of its own
 */
public record NewTime(@NotNull Instant newTime) {
}
