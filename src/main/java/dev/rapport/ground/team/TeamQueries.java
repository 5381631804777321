package dev.rapport.ground.team;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of teams, which are known to all of the desk. */
@ApplicationScoped
@WithSession
public class TeamQueries {
    private static final String LIST = "from Team t where t.name > :name order by t.name";
    private static final String MEMBERS = """
            select p.id, t.version, p.userName, p.displayName, m.kind
              from Membership m join Person p on p.id = m.personId join Team t on t.id = m.teamId
             where m.teamId = :team and p.userName > :name order by p.userName""";
    private static final String OF_PERSON = """
            select t.id, t.name, m.kind from Membership m join Team t on t.id = m.teamId where m.personId = :person order by t.name""";

    private static final String SEEN = """
            select 1 from sight s join team t on t.id = s.team_id join person p on p.id = s.person_id
             where s.team_id = $1 and s.person_id = $2 and t.active and p.active""";

    private static final String SUPERVISORS = """
            with recursive up as (
              select id as team, id, parent_id, 0 as height from team where id = any($1)
              union all select up.team, t.id, t.parent_id, height + 1 from up join team t on t.id = up.parent_id)
            select team, person_id from (
              select up.team, m.person_id, up.height, min(up.height) over (partition by up.team) as nearest
                from up join membership m on m.team_id = up.id and m.kind <> 'MEMBER' join person p on p.id = m.person_id and p.active) found
             where height = nearest order by person_id""";
    private static final String UPWARDS = """
            with recursive up as (
              select id, parent_id, 0 as height from team where id = $1
              union all select t.id, t.parent_id, height + 1 from up join team t on t.id = up.parent_id)
            select id from up order by height""";
    private static final String TEAM_NOW = "select coalesce((select v.team_id from moved v where v.item_id = $1), $2::uuid)";
    private static final String WHO_SEE = "select p.id from person p where p.id = any($1) and p.active and " + Visible.sql("$2", "$3", "p.id");
    private static final String ACTIVE = "id = ?1 and active";
    private static final String COUNT_MEMBERS = "select count(*) from Membership m where m.teamId = :team";

    private final TeamRepository teams;

    TeamQueries(TeamRepository teams) {
        this.teams = teams;
    }

    public Uni<TeamView> find(UUID id) {
        return teams.require(id).map(TeamView::of);
    }

    /** Refuses a team that is not there or not active, pointing at the field that names it; none is fine. */
    public Uni<Void> requireActive(@Nullable UUID id, String pointer) {
        return id == null ? Uni.createFrom().voidItem()
                : teams.count(ACTIVE, id).invoke(found -> requireFound(found, pointer)).replaceWithVoid();
    }

    /** Refuses a team whose items the actor does not see, pointing at the field that names it. */
    public Uni<Void> requireSeen(UUID id, String pointer, Actor actor) {
        return requireSight(actor.id(), id, pointer);
    }

    /** Refuses a person who is not active or does not see the team's items, pointing at the field that names them; nobody is fine. */
    public Uni<Void> requireBelongs(@Nullable UUID person, UUID team, String pointer) {
        return person == null ? Uni.createFrom().voidItem() : requireSight(person, team, pointer);
    }

    private Uni<Void> requireSight(UUID person, UUID team, String pointer) {
        return SessionSql.first(SEEN, team, person)
                .invoke(found -> requireFound(found == null ? 0 : 1, pointer)).replaceWithVoid();
    }

    private static void requireFound(long found, String pointer) {
        if (found == 0) {
            throw Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "There is none such that you may name here.");
        }
    }

    /** Teams by name. */
    public Uni<Page<TeamView>> list(Paging paging) {
        return teams.find(LIST, Map.of("name", paging.after(Cursor.FIRST).value()))
                .range(0, paging.limit()).list()
                .map(rows -> Page.of(rows.stream().map(TeamView::of).toList(), paging, row -> new Cursor(row.name(), row.id())))
                .chain(page -> page.counted(paging, () -> teams.count()));
    }

    /** Who belongs to a team, by user name. */
    public Uni<Page<MemberView>> members(UUID id, Paging paging) {
        return teams.require(id).chain(team -> teams.getSession())
                .chain(session -> session.createSelectionQuery(MEMBERS, MemberView.class)
                        .setParameter("team", id).setParameter("name", paging.after(Cursor.FIRST).value())
                        .setMaxResults(paging.limit() + 1).getResultList())
                .map(rows -> Page.of(rows, paging, row -> new Cursor(row.userName(), row.personId())))
                .chain(page -> page.counted(paging, () -> countMembers(id)));
    }

    /** The team and those above it, the nearest first. */
    public Uni<List<UUID>> upwards(UUID id) {
        return SessionSql.all(UPWARDS, id).map(found -> found.stream().map(row -> (UUID) row[0]).toList());
    }

    /** By team who supervises or manages it; where nobody does, the nearest one above. */
    public Uni<Map<UUID, List<UUID>>> supervisors(Set<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : SessionSql.all(SUPERVISORS, (Object) ids.toArray(UUID[]::new))
                .map(found -> found.stream().collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList()))));
    }

    /** The same of the team that an item is with now, where it was the team's then. */
    public Uni<List<UUID>> supervisorsOf(UUID item, UUID team) {
        return SessionSql.first(TEAM_NOW, item, team).map(row -> (UUID) Objects.requireNonNull(Objects.requireNonNull(row)[0]))
                .chain(now -> supervisors(Set.of(now)).map(found -> found.getOrDefault(now, List.of())));
    }

    /** Those of the people who see an item of a team. */
    public Uni<Set<UUID>> whoSee(Set<UUID> people, UUID item, UUID team) {
        return people.isEmpty() ? Uni.createFrom().item(Set.of()) : SessionSql.all(WHO_SEE, people.toArray(UUID[]::new), item, team)
                .map(found -> found.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
    }

    private Uni<Long> countMembers(UUID id) {
        return teams.getSession().chain(session -> session.createSelectionQuery(COUNT_MEMBERS, Long.class)
                .setParameter("team", id).getSingleResult());
    }

    /** The teams that a person belongs to. */
    public Uni<List<OwnTeam>> of(UUID person) {
        return teams.getSession().chain(session -> session.createSelectionQuery(OF_PERSON, OwnTeam.class)
                .setParameter("person", person).getResultList());
    }

    /**
     * A team of one's own.
     *
     * @param membership how one belongs to it
     */
    public record OwnTeam(UUID id, String name, MembershipKind membership) {
    }
}
