package dev.rapport.ground.job;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to saved mappings. */
public sealed interface ImportMappingEvent extends Event {
    /** A mapping was kept. */
    record Saved(Subject subject) implements ImportMappingEvent {
    }

    /** It is kept no longer; imports that were read by it keep their own copy. */
    record Removed(Subject subject) implements ImportMappingEvent {
    }
}
