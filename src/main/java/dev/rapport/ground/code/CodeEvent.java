package dev.rapport.ground.code;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to the codes of the lists. */
public sealed interface CodeEvent extends Event {
    /** An administrator added a code. */
    record Created(Subject subject, String list, String key) implements CodeEvent {
    }

    /** Labels, place or activity changed. */
    record Changed(Subject subject, String list, String key, boolean active) implements CodeEvent {
    }

    /** An administrator removed a code that nothing used. */
    record Deleted(Subject subject, String list, String key) implements CodeEvent {
    }
}
