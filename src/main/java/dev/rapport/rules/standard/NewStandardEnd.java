package dev.rapport.rules.standard;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a standard ends.
 *
 * @param at left out for now; never in the past
 */
public record NewStandardEnd(@Nullable Instant at) {
}
