package dev.rapport.rules.calendar;

import java.util.UUID;

import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks calendars up, in the session of the caller. */
@ApplicationScoped
@WithSession
class KnownCalendarQueries {
    private final TeamCalendarRepository teams;
    private final CalendarRepository calendars;
    private final VersionRepository versions;

    KnownCalendarQueries(TeamCalendarRepository teams, CalendarRepository calendars, VersionRepository versions) {
        this.teams = teams;
        this.calendars = calendars;
        this.versions = versions;
    }

    /** The calendar of a team as it was at most a few seconds ago. */
    @CacheResult(cacheName = "calendar-of-team")
    Uni<UUID> ofTeam(UUID teamId) {
        return teams.kept(teamId).map(kept -> kept == null ? Calendars.DESK : kept.calendarId());
    }

    /** What was the latest version at most a few seconds ago. */
    @CacheResult(cacheName = "latest-calendar")
    Uni<Integer> latest(UUID calendarId) {
        return calendars.require(calendarId).map(Calendar::latest);
    }

    /** Versions never change. */
    @CacheResult(cacheName = "calendar-version")
    Uni<CalendarVersion> version(UUID calendarId, int version) {
        return versions.require(calendarId, version).map(StoredVersion::compiled);
    }
}
