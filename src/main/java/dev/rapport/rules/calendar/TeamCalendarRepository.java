package dev.rapport.rules.calendar;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.SessionSql;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Loads and stores which calendar a team keeps. */
@ApplicationScoped
class TeamCalendarRepository implements PanacheRepositoryBase<TeamCalendar, UUID> {
    private static final String KEPT = """
            with recursive above (id, parent_id, step) as (
              select id, parent_id, 0 from team where id = $1
              union all select t.id, t.parent_id, a.step + 1 from above a join team t on t.id = a.parent_id)
            select k.calendar_id, a.id from above a join team_calendar k on k.team_id = a.id where k.calendar_id is not null
             order by a.step limit 1""";

    /** What is said of a team, or would be said first. */
    Uni<TeamCalendar> of(UUID teamId) {
        return findById(teamId).map(found -> found == null ? new TeamCalendar(teamId) : found);
    }

    /** The same, held until the end of the transaction where there is a row. */
    Uni<TeamCalendar> locked(UUID teamId) {
        return findById(teamId, LockModeType.PESSIMISTIC_WRITE).map(found -> found == null ? new TeamCalendar(teamId) : found);
    }

    Uni<TeamCalendarView> view(TeamCalendar team) {
        return kept(team.teamId()).map(counting -> TeamCalendarView.of(team, counting));
    }

    /** The calendar that counts for a team: its own, else the one of the nearest team above that has one; null where none has. */
    Uni<@Nullable Kept> kept(UUID teamId) {
        return SessionSql.first(KEPT, teamId).map(row -> row == null ? null : new Kept((UUID) row[0], (UUID) row[1]));
    }

    /**
     * A calendar that counts for a team.
     *
     * @param teamId the team that keeps it
     */
    record Kept(UUID calendarId, UUID teamId) {
    }
}
