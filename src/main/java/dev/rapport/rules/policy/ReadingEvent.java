package dev.rapport.rules.policy;

import java.util.UUID;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to readings. */
public sealed interface ReadingEvent extends Event {
    /** The person has read it, in time or late. */
    record Confirmed(Subject subject, String subjectType, UUID subjectId, int version, boolean late) implements ReadingEvent {
    }
}
