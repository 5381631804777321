package dev.rapport.ground.job;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A mapping to be kept under a name. */
public record NewImportMapping(@NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 100) String name, @NotNull @Valid Mapping mapping) {
}
