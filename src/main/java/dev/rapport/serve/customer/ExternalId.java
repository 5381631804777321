package dev.rapport.serve.customer;

import dev.rapport.ground.problem.Patterns;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How another system names a customer.
 *
 * @param system short name of the other system
 */
@Embeddable
public record ExternalId(
        @NotNull @Pattern(regexp = SYSTEM) @Size(max = 50) String system,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String id) {

    static final String SYSTEM = "[a-z0-9][a-z0-9.-]*";
}
