package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.rules.catalogue.LeadTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A choice to be put to a customer: of the catalogue, which then says name and description, and price and
 * lead time where it has some, or in words of its own.
 *
 * @param quality what the customer can rely on, beyond the description
 * @param slot the time it is for
 * @param quantity how much the customer may take at most, 1 where left out
 * @param limits what it does not do or for whom it is not
 * @param termsVersion the terms that hold for it
 * @param recommended whether we advise the customer to take it
 * @param reason why we advise it, or why not
 * @param explained as the whole offer, where left out
 * @param validUntil as the whole offer, where left out
 */
public record NewChoice(
        @Nullable UUID catalogueItemId,
        @Nullable @Pattern(regexp = Patterns.LINE) @Size(max = 200) String name,
        @Nullable @Size(max = 4_000) String description,
        @Nullable @Valid Money price,
        @Nullable @Valid LeadTime leadTime,
        @Nullable @Size(max = 2_000) String quality,
        @Nullable @Valid Slot slot,
        @Nullable @Min(1) @Max(1_000_000) Integer quantity,
        @Nullable @Size(max = 2_000) String limits,
        @Nullable @Pattern(regexp = Patterns.LINE) @Size(max = 100) String termsVersion,
        @NotNull Boolean recommended,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 1_000) String reason,
        @Nullable @Valid Explained explained,
        @Nullable Instant validUntil) {
}
