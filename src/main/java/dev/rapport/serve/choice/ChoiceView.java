package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A choice as told.
 *
 * @param number place in the offer, from 1, to be read over the telephone
 * @param quantity how much the customer may take at most
 * @param reason why we advise it, or why not
 * @param bookable whether its slot can be booked now; only of what is on offer, and of a schedule
 */
public record ChoiceView(UUID id, int number, @Nullable UUID catalogueItemId, Specification specification, int quantity,
        boolean recommended, @Nullable String reason, Explained explained, Instant validUntil, ChoiceStatus status,
        @Nullable Boolean bookable, @Nullable Integer selectedQuantity, @Nullable Decline declined) {

    /** The slot of a schedule that the customer may still take, if it is for one. */
    Optional<Slot> slotOnOffer() {
        return status == ChoiceStatus.OFFERED ? Optional.ofNullable(specification.slot()).filter(Slot::isScheduled) : Optional.empty();
    }

    /** @param slots that can be booked now */
    ChoiceView bookable(Set<Slot> slots) {
        return slotOnOffer().map(slot -> new ChoiceView(id, number, catalogueItemId, specification, quantity, recommended, reason, explained, validUntil, status,
                slots.contains(slot), selectedQuantity, declined)).orElse(this);
    }
}
