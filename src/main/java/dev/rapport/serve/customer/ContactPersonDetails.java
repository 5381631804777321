package dev.rapport.serve.customer;

import java.util.List;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody through whom a corporate customer or an agency acts.
 *
 * @param function such as "purchasing"
 * @param language BCP 47; the customer's if left out
 * @param contacts the whole list
 * @param may what this person may do in the customer's name
 * @param agreesUpTo the most that one agreement may come to; there exactly where AGREE is
 */
public record ContactPersonDetails(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String name,
        @Nullable @Pattern(regexp = Patterns.LINE) @Size(max = 100) String function,
        @Nullable @Pattern(regexp = Patterns.LANGUAGE) @Size(max = 35) String language,
        @Size(max = 20) List<@NotNull @Valid ContactDetails> contacts,
        @NotNull @Size(max = 4) SortedSet<@NotNull Act> may,
        @Nullable @Valid Money agreesUpTo) {

    /** Without a list there are no contacts. */
    public ContactPersonDetails {
        contacts = contacts == null ? List.of() : contacts;
    }

    ContactPersonDetails with(List<ContactDetails> normal) {
        return new ContactPersonDetails(name, function, language, normal, may, agreesUpTo);
    }
}
