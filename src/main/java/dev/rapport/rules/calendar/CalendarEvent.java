package dev.rapport.rules.calendar;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to calendars, and to which one a team keeps. */
public sealed interface CalendarEvent extends Event {
    /** A calendar was made. */
    record Created(Subject subject) implements CalendarEvent {
    }

    /** Another version counts for what begins from now on; what runs keeps its own. */
    record Changed(Subject subject, int calendarVersion) implements CalendarEvent {
    }

    /** A team keeps another calendar, or, without one, that of the team above it. */
    record Kept(Subject subject, @Nullable UUID calendarId) implements CalendarEvent {
    }
}
