package dev.rapport.rules.calendar;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.TeamCalendarRepository.Kept;

/**
 * Which calendar a team keeps.
 *
 * @param calendarId its own, if it has one
 * @param countingId the one that counts: its own, else that of the nearest team above, else that of the desk
 * @param fromTeamId the team that keeps the one that counts; none where it is that of the desk
 */
public record TeamCalendarView(UUID teamId, long version, @Nullable UUID calendarId, UUID countingId, @Nullable UUID fromTeamId) {

    static TeamCalendarView of(TeamCalendar team, @Nullable Kept kept) {
        return new TeamCalendarView(team.teamId(), team.version(), team.calendarId(), kept == null ? Calendars.DESK : kept.calendarId(),
                kept == null ? null : kept.teamId());
    }
}
