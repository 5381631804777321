package dev.rapport.rules.catalogue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is said of a product or service when it is added, and what may be changed.
 *
 * @param sku the desk's own code for it, unique
 * @param price left out where there is none or it depends
 * @param availability always, where left out
 * @param ownerId the person who keeps this entry right
 */
public record CatalogueItemDetails(
        @NotNull CatalogueItemKind kind,
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*") @Size(min = 1, max = 64) String sku,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String name,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 4_000) String description,
        @Nullable @Valid Money price,
        @Nullable @Valid LeadTime leadTime,
        @Nullable @Valid Availability availability,
        @NotNull @Valid Responsible responsible,
        @NotNull UUID ownerId) {
}
