package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A choice as told.
 *
 * @param number place in the offer, from 1, to be read over the telephone
 * @param quantity how much the customer may take at most
 * @param reason why we advise it, or why not
 */
public record ChoiceView(UUID id, int number, @Nullable UUID catalogueItemId, Specification specification, int quantity,
        boolean recommended, @Nullable String reason, Explained explained, Instant validUntil, ChoiceStatus status,
        @Nullable Integer selectedQuantity, @Nullable Decline declined) {
}
