package dev.rapport.ground.team;

import java.util.UUID;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to routing rules. */
public sealed interface RoutingEvent extends Event {
    /** A rule was added. */
    record Created(Subject subject, UUID teamId) implements RoutingEvent {
    }

    /** A rule was changed. */
    record Changed(Subject subject, UUID teamId) implements RoutingEvent {
    }

    /** A rule was removed. */
    record Removed(Subject subject) implements RoutingEvent {
    }
}
