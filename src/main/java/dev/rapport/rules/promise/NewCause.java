package dev.rapport.rules.promise;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why a promise was broken.
 *
 * @param cause a key of the code list {@code breach-causes}
 */
public record NewCause(@NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String cause) {
}
