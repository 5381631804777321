package dev.rapport.ground.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to teams. */
public sealed interface TeamEvent extends Event {
    /** A team was made. */
    record Created(Subject subject, @Nullable UUID parentId) implements TeamEvent {
    }

    /** Name, place in the tree or activity changed. */
    record Changed(Subject subject, @Nullable UUID parentId, boolean active) implements TeamEvent {
    }

    /** A person joined, or belongs in another way. */
    record MemberSet(Subject subject, UUID personId, MembershipKind kind) implements TeamEvent {
    }

    /** A person no longer belongs to the team. */
    record MemberRemoved(Subject subject, UUID personId) implements TeamEvent {
    }
}
