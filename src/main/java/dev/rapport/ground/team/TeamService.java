package dev.rapport.ground.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of teams and memberships; each rewrites the sight that depends on it. */
@ApplicationScoped
@WithTransaction
public class TeamService {
    private final TeamRepository teams;
    private final PersonRepository people;
    private final MembershipRepository memberships;
    private final SightRepository sight;
    private final Journal journal;

    TeamService(TeamRepository teams, PersonRepository people, MembershipRepository memberships, SightRepository sight,
            Journal journal) {
        this.teams = teams;
        this.people = people;
        this.memberships = memberships;
        this.sight = sight;
        this.journal = journal;
    }

    /** Makes a team; whoever manages one above sees its items at once. */
    public Uni<TeamView> create(NewTeam team, Actor actor) {
        return sight.lock()
                .chain(() -> teams.add(new Team(team, actor.at())))
                .call(added -> journal.record(new TeamEvent.Created(added.asSubject(), team.parentId()), actor))
                .call(sight::rewriteAll)
                .map(TeamView::of);
    }

    /** Changes name, place in the tree or activity. */
    public Uni<TeamView> change(UUID id, ExpectedVersion expected, MergePatch.Change<TeamDetails> change, Actor actor) {
        return sight.lock()
                .chain(() -> teams.require(id, expected))
                .call(team -> requireNoLoop(id, change.onto(team.details()).parentId()))
                .call(team -> journal.record(team.change(change.onto(team.details()), actor.at()), actor))
                .call(teams::flush)
                .call(sight::rewriteAll)
                .map(TeamView::of);
    }

    /** Makes a person belong to the team in the way given. */
    public Uni<TeamView> setMember(UUID id, UUID personId, MembershipKind kind, ExpectedVersion expected, Actor actor) {
        return sight.lock()
                .chain(() -> people.require(personId))
                .chain(() -> teams.require(id, expected))
                .call(team -> memberships.set(new Membership.Key(personId, id), kind))
                .call(team -> journal.record(team.joined(personId, kind, actor.at()), actor))
                .call(team -> seen(personId))
                .map(TeamView::of);
    }

    /** Ends a membership; one that is not there is 404. */
    public Uni<TeamView> removeMember(UUID id, UUID personId, ExpectedVersion expected, Actor actor) {
        return sight.lock()
                .chain(() -> teams.require(id, expected))
                .call(team -> memberships.deleteById(new Membership.Key(personId, id)).invoke(TeamService::requireFound))
                .call(team -> journal.record(team.left(personId, actor.at()), actor))
                .call(team -> seen(personId))
                .map(TeamView::of);
    }

    private Uni<Void> seen(UUID personId) {
        return teams.flush().chain(() -> sight.rewriteOf(personId));
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw Refusal.notFound();
        }
    }

    private Uni<Void> requireNoLoop(UUID team, @Nullable UUID parent) {
        return parent == null ? Uni.createFrom().voidItem()
                : sight.isBelow(parent, team).invoke(loop -> {
                    if (loop) {
                        throw Refusal.at("/parentId", ErrorCode.TEAM_LOOP);
                    }
                }).replaceWithVoid();
    }
}
