package dev.rapport.rules.policy;

import java.time.Instant;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to policies. */
public sealed interface PolicyEvent extends Event {
    /** A policy was made, with the draft of its first version. */
    record Created(Subject subject, String key, PolicyArea area) implements PolicyEvent {
    }

    /** The next version was begun. */
    record Drafted(Subject subject, int version) implements PolicyEvent {
    }

    /** What the draft says changed. */
    record DraftChanged(Subject subject, int version) implements PolicyEvent {
    }

    /** A version holds from a time on. */
    record Published(Subject subject, int version, Instant validFrom, int clauses) implements PolicyEvent {
    }

    /** The policy holds no longer. */
    record Retired(Subject subject) implements PolicyEvent {
    }

    /** People were asked to read a version. */
    record ReadingAsked(Subject subject, int version, Instant dueAt, int people) implements PolicyEvent {
    }
}
