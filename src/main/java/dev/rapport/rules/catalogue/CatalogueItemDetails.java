package dev.rapport.rules.catalogue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
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
 * @param externalId how the system it comes from names it, if it comes from one; unique
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
        @NotNull UUID ownerId,
        @Nullable @Valid ExternalId externalId) {

    CatalogueItemDetails as(ExternalId named) {
        if (externalId != null && !externalId.equals(named)) {
            throw Refusal.at("/externalId", ErrorCode.INVALID, "The address names it; leave it out, or name the same.");
        }
        return new CatalogueItemDetails(kind, sku, name, description, price, leadTime, availability, responsible, ownerId, named);
    }
}
