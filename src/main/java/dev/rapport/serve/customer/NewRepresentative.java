package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody who acts for a customer, and their authority.
 *
 * @param kind a key of the code list {@code representative-kinds}
 * @param language BCP 47; the customer's if left out
 * @param verification how the authority was verified, a key of the code list {@code verification-methods}
 * @param scope what they may do in the customer's name
 * @param validFrom when the authority begins; at once if left out
 * @param validUntil when it ends, if that is known
 */
public record NewRepresentative(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String name,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String kind,
        @Nullable @Pattern(regexp = Patterns.LANGUAGE) @Size(max = 35) String language,
        @Size(max = 20) List<@NotNull @Valid ContactDetails> contacts,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String verification,
        @NotNull @Size(min = 1, max = 4) SortedSet<@NotNull Act> scope,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @NotNull WriteTo writeTo) {

    /** Without a list there are no contacts. */
    public NewRepresentative {
        contacts = contacts == null ? List.of() : contacts;
    }
}
