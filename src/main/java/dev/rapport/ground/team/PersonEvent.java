package dev.rapport.ground.team;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to people of the desk. */
public sealed interface PersonEvent extends Event {
    /** An administrator made the person known. */
    record Created(Subject subject) implements PersonEvent {
    }

    /** Name, language or activity changed. */
    record Changed(Subject subject, boolean active) implements PersonEvent {
    }

    /** Another account may sign in as the person; that one did first is written by sign-in itself. */
    record Unbound(Subject subject) implements PersonEvent {
    }
}
