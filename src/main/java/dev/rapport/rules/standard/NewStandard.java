package dev.rapport.rules.standard;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A standard to be created with its first version.
 *
 * @param name unique
 */
public record NewStandard(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String name,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 4_000) String description,
        @NotNull @Valid NewStandardVersion firstVersion) {
}
