package dev.rapport.rules.standard;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A question which commitments would apply.
 *
 * @param at left out for now; in the past, what was valid then
 */
public record NewTrial(@NotNull @Valid Situation situation, @Nullable Instant at) {
}
