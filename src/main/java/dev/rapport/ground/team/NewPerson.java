package dev.rapport.ground.team;

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
        @NotNull @Pattern(regexp = ".*\\S.*") @Size(min = 1, max = 200) String displayName,
        @NotNull @Pattern(regexp = "en|de|ar") String language) {
}
