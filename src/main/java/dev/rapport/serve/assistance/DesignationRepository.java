package dev.rapport.serve.assistance;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores designations. */
@ApplicationScoped
class DesignationRepository implements VersionedRepository<Designation> {
    /** Two that are changed at once would not see each other. */
    private static final String LOCK = "designation";
    private static final String UP = """
            with recursive up as (
              select d.id, d.above_id, 0 as height from designation d where d.id = $1
              union all select d.id, d.above_id, height + 1 from up join designation d on d.id = up.above_id)
            select id from up order by height""";
    private static final String CURRENT = """
            from Designation d where d.endedAt is null and exists (select 1 from Person p where p.id = d.personId and p.active)""";
    private static final String OF_TEAMS = CURRENT + " and (d.teamId is null or d.teamId in ?1) order by d.id";
    private static final String ON_CALL = CURRENT + " and d.onCall and (d.teamId is null or d.teamId in ?1) order by d.id";
    private static final String NAMED = CURRENT + " and d.id in ?1";
    private static final String ABOVE = "id = ?1 and endedAt is null";

    /** Those by which somebody may be asked for a need of the first of the teams, which stands below the others. */
    Uni<List<Designation>> current(List<UUID> teams) {
        return find(OF_TEAMS, teams).list();
    }

    /** Those of them who are on call in their hours. */
    Uni<List<Designation>> onCall(List<UUID> teams) {
        return find(ON_CALL, teams).list();
    }

    /** Those above it by which somebody may be asked, the nearest first. */
    Uni<List<Designation>> above(UUID id) {
        return up(id).chain(up -> find(NAMED, up.subList(1, up.size())).list()
                .map(found -> found.stream().sorted(Comparator.comparing(each -> up.indexOf(each.id()))).toList()));
    }

    /** Refuses one above that has ended or is none, or from which the way up leads to the designation itself. */
    Uni<Void> requireAbove(@Nullable UUID id, UUID above) {
        return SessionSql.lock(LOCK)
                .chain(() -> count(ABOVE, above)).invoke(DesignationRepository::requireFound)
                .chain(() -> up(above)).invoke(up -> requireElsewhere(up, id)).replaceWithVoid();
    }

    private static Uni<List<UUID>> up(UUID id) {
        return SessionSql.all(UP, id).map(rows -> rows.stream().map(row -> (UUID) row[0]).toList());
    }

    private static void requireFound(long found) {
        if (found == 0) {
            throw Refusal.at("/aboveId", ErrorCode.REFERENCE_UNKNOWN, "There is no such designation that has not ended.");
        }
    }

    private static void requireElsewhere(List<UUID> up, @Nullable UUID id) {
        if (id != null && up.contains(id)) {
            throw Refusal.at("/aboveId", ErrorCode.DESIGNATION_LOOP);
        }
    }
}
