package dev.rapport.serve.fault;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is written to each customer whose need hangs on a known fault, beside the words of the template. */
public record FaultText(@NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 4_000) String text) {
}
