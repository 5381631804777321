package dev.rapport.rules.calendar;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives upper features calendars to count on. */
@ApplicationScoped
public class Calendars {
    /** The calendar of teams that have none, nor a team above that has one. */
    public static final UUID DESK = UUID.fromString("00000000-0000-0000-0000-00000000ca1e");

    private final KnownCalendarQueries known;

    Calendars(KnownCalendarQueries known) {
        this.known = known;
    }

    /** The calendar of a team: its own, else that of the nearest team above, else the desk's; as it was at most a few seconds ago. */
    public Uni<CalendarVersion> ofTeam(UUID teamId) {
        return known.ofTeam(teamId).chain(this::current);
    }

    /** The latest version, as it was at most a few seconds ago, or 404. */
    public Uni<CalendarVersion> current(UUID calendarId) {
        return known.latest(calendarId).chain(latest -> known.version(calendarId, latest));
    }

    /** A version that something runs on, or 404. */
    public Uni<CalendarVersion> version(UUID calendarId, int version) {
        return known.version(calendarId, version);
    }
}
