package dev.rapport.ground.route;

import java.util.UUID;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to routing rules. */
public sealed interface RoutingRuleEvent extends Event {
    /** A rule was added. */
    record Created(Subject subject, UUID teamId) implements RoutingRuleEvent {
    }

    /** A rule was changed. */
    record Changed(Subject subject, UUID teamId) implements RoutingRuleEvent {
    }

    /** A rule was removed. */
    record Removed(Subject subject) implements RoutingRuleEvent {
    }
}
