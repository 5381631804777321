package dev.rapport.serve.customer;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why an authority ends before its time. */
public record NewRevocation(@NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 500) String reason) {
}
