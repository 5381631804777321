package dev.rapport.ground.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What may be changed of a person. */
public record PersonDetails(
        @NotNull @Pattern(regexp = ".*\\S.*") @Size(min = 1, max = 200) String displayName,
        @NotNull @Pattern(regexp = "en|de|ar") String language,
        @NotNull Boolean active) {
}
