package dev.rapport.ground.route;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A routing rule: conditions that are left out always hold.
 *
 * @param position rules are asked in this order, each position once for a type of item
 * @param kind the item's kind, such as {@code PURCHASE}
 * @param channel a key of the code list {@code channels}
 */
public record RoutingRuleDetails(
        @NotNull @Min(1) @Max(10_000) Integer position,
        @NotNull RoutedItem itemType,
        @Nullable @Pattern(regexp = Patterns.NAME) String kind,
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @Nullable @Pattern(regexp = Patterns.NAME) String customerKind,
        @NotNull UUID teamId) {
}
