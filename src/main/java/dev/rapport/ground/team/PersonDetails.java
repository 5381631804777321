package dev.rapport.ground.team;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What may be changed of a person. */
public record PersonDetails(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String displayName,
        @NotNull @Pattern(regexp = Patterns.DESK_LANGUAGE) String language,
        @NotNull Boolean active) {
}
