package dev.rapport.ground.route;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/** A routing rule as told. */
public record RoutingRuleView(UUID id, long version, int position, RoutedItem itemType, @Nullable String kind,
        @Nullable String channel, @Nullable String customerKind, UUID teamId) implements View {

    static RoutingRuleView of(RoutingRule rule) {
        var details = rule.details();
        return new RoutingRuleView(rule.id(), rule.version(), details.position(), details.itemType(), details.kind(),
                details.channel(), details.customerKind(), details.teamId());
    }
}
