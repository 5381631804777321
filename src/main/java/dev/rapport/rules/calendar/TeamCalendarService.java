package dev.rapport.rules.calendar;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of which calendar a team keeps. */
@ApplicationScoped
@WithTransaction
public class TeamCalendarService {
    private final TeamCalendarRepository kept;
    private final TeamQueries teams;
    private final Journal journal;

    TeamCalendarService(TeamCalendarRepository kept, TeamQueries teams, Journal journal) {
        this.kept = kept;
        this.teams = teams;
        this.journal = journal;
    }

    /** Gives a team that the actor sees a calendar of its own, or takes it away; administrators may for every team. */
    public Uni<TeamCalendarView> set(UUID teamId, ExpectedVersion expected, @Nullable UUID calendarId, Actor actor) {
        return teams.find(teamId)
                .chain(team -> requireMay(teamId, actor))
                .chain(() -> kept.locked(teamId))
                .invoke(team -> team.check(expected))
                .call(team -> journal.record(team.keep(calendarId), actor))
                .chain(kept::persistAndFlush)
                .chain(kept::view);
    }

    private Uni<Void> requireMay(UUID teamId, Actor actor) {
        return actor.is(Roles.ADMINISTRATOR) ? Uni.createFrom().voidItem() : teams.requireSeen(teamId, "/teamId", actor);
    }
}
