package dev.rapport.serve.customer;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * One way to reach somebody, as given.
 *
 * @param value kept as E.164 where it is a telephone number; an e-mail address is kept in lower case
 * @param label what it is for, such as "work" or an extension
 * @param preferred whether it is tried first
 */
public record ContactDetails(
        @NotNull ContactType type,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 500) String value,
        @Pattern(regexp = Patterns.LINE) @Size(max = 100) @Nullable String label,
        @Nullable Boolean preferred) {

    /** A contact is not preferred unless it says so. */
    public ContactDetails {
        preferred = preferred != null && preferred;
    }

    boolean reachesTheSame(ContactDetails other) {
        return type == other.type && value.equals(other.value);
    }
}
