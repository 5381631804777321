package dev.rapport.ground.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What may be changed of a team. */
public record TeamDetails(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String name,
        @Nullable UUID parentId,
        @NotNull Boolean active) {
}
