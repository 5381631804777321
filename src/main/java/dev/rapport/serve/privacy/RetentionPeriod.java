package dev.rapport.serve.privacy;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How long something is kept.
 *
 * @param months after it was done with; for ever where there are none
 */
public record RetentionPeriod(@Nullable @Min(1) @Max(1_200) Integer months) {
}
