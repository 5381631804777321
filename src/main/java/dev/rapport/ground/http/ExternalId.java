package dev.rapport.ground.http;

import dev.rapport.ground.problem.Patterns;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How another system names a thing of the desk.
 *
 * @param system short name of the other system
 */
@Embeddable
public record ExternalId(
        @NotNull @Pattern(regexp = SYSTEM) @Size(max = 50) String system,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String id) {

    /** The form of a system's name. */
    public static final String SYSTEM = "[a-z0-9][a-z0-9.-]*";
}
