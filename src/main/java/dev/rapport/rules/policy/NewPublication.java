package dev.rapport.rules.policy;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

/**
 * That a draft is to hold.
 *
 * @param validFrom since when or from when on; only a first version holds since a time in the past
 */
public record NewPublication(@NotNull Instant validFrom) {
}
