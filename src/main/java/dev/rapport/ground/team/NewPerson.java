package dev.rapport.ground.team;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A person to be made known to the desk.
 *
 * @param userName as it stands in the token (claim {@code preferred_username} or {@code upn})
 * @param language BCP 47, in which the person is written to
 */
public record NewPerson(
        @NotNull @Pattern(regexp = "[^\\s]+") @Size(min = 1, max = 100) String userName,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String displayName,
        @NotNull @Pattern(regexp = Patterns.DESK_LANGUAGE) String language) {
}
