package dev.rapport.rules.calendar;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which calendar a team is to keep.
 *
 * @param calendarId left out where it is the one of the team above
 */
public record TeamCalendarChange(@Nullable UUID calendarId) {
}
