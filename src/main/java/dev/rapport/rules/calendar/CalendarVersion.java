package dev.rapport.rules.calendar;

import java.util.UUID;

/** One version of a calendar, which never changes: what a running clock keeps naming. */
public record CalendarVersion(UUID calendarId, int version, WorkingTime time) {
}
