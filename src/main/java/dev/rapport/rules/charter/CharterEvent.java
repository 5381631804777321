package dev.rapport.rules.charter;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to the charter. */
public sealed interface CharterEvent extends Event {
    /** Somebody proposed a version. */
    record Proposed(Subject subject, int number) implements CharterEvent {
    }

    /** A version counts from now on; {@code alone} where its author approved it for want of anybody else. */
    record Published(Subject subject, int number, boolean alone) implements CharterEvent {
    }
}
