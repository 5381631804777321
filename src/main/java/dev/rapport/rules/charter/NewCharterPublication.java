package dev.rapport.rules.charter;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That a proposed version is published.
 *
 * @param reason why its author publishes it alone, where the settings allow that
 */
public record NewCharterPublication(@Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 2_000) String reason) {
}
