package dev.rapport.serve.privacy;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That a request for access is not met.
 *
 * @param reason a key of the code list {@code access-refusals}
 */
public record NewAccessRefusal(@NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason) {
}
