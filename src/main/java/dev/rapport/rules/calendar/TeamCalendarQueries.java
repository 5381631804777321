package dev.rapport.rules.calendar;

import java.util.UUID;

import dev.rapport.ground.journal.OpenSubject;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of which calendar a team keeps. */
@ApplicationScoped
@WithSession
public class TeamCalendarQueries implements OpenSubject {
    private final TeamCalendarRepository kept;
    private final TeamQueries teams;

    TeamCalendarQueries(TeamCalendarRepository kept, TeamQueries teams) {
        this.kept = kept;
        this.teams = teams;
    }

    @Override
    public String type() {
        return TeamCalendar.TYPE;
    }

    /** Tells it, or 404 where there is no such team. */
    public Uni<TeamCalendarView> find(UUID teamId) {
        return teams.find(teamId).chain(team -> kept.of(teamId)).chain(kept::view);
    }
}
