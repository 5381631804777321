package dev.rapport.serve.choice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;

/**
 * What was agreed on one choice: quality, time and cost.
 *
 * @param cost of the whole quantity, null where the choice has no price
 */
public record LineView(UUID id, int number, UUID choiceId, @Nullable UUID catalogueItemId, Specification specification, int quantity,
        @Nullable Money cost) {
}
