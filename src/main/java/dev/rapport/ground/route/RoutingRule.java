package dev.rapport.ground.route;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;

/** Which team an item goes to that arrives without one; the first rule by position whose conditions all hold decides. */
@Entity
class RoutingRule extends Versioned {
    private int position;
    private String itemType;
    private @Nullable String kind;
    private @Nullable String channel;
    private @Nullable String customerKind;
    private UUID teamId;

    @SuppressWarnings("NullAway.Init")
    protected RoutingRule() {
    }

    RoutingRule(RoutingRuleDetails details) {
        change(details);
    }

    void change(RoutingRuleDetails details) {
        position = details.position();
        itemType = details.itemType().name();
        kind = details.kind();
        channel = details.channel();
        customerKind = details.customerKind();
        teamId = details.teamId();
    }

    RoutingRuleDetails details() {
        return new RoutingRuleDetails(position, RoutedItem.valueOf(itemType), kind, channel, customerKind, teamId);
    }

    Subject asSubject() {
        return Subject.ofDesk("routing-rule", id());
    }
}
