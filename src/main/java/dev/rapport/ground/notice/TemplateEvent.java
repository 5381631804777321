package dev.rapport.ground.notice;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to templates. */
public sealed interface TemplateEvent extends Event {
    /** From now on messages are written by this version. */
    record Revised(Subject subject, String key, int version) implements TemplateEvent {
    }
}
