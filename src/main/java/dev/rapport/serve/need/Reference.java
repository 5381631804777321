package dev.rapport.serve.need;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a need is about in another system.
 *
 * @param system name of the other system
 * @param id its id there
 * @param label how people call it; left out for machines of others
 */
public record Reference(@NotNull Type type,
        @NotNull @Pattern(regexp = "\\S+") @Size(min = 1, max = 100) String system,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String id,
        @Nullable @Size(max = 200) String label) {

    Reference withoutText() {
        return new Reference(type, system, id, null);
    }

    /** What may be referred to. */
    public enum Type {
        ORDER,
        ORDER_LINE,
        RETURN,
        INVOICE,
        ASSET,
        SITE,
        /** The record of the same matter in the system that it was imported from. */
        TICKET
    }
}
