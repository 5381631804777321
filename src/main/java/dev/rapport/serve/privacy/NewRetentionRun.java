package dev.rapport.serve.privacy;

import jakarta.validation.constraints.NotNull;

/**
 * A run of the rules.
 *
 * @param dryRun whether it only tells what would be removed
 */
public record NewRetentionRun(@NotNull Boolean dryRun) {
}
