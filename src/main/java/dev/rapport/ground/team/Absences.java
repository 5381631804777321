package dev.rapport.ground.team;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells upper features who is there instead of whom. A deputy who is away has a deputy in turn; where nobody on the way is
 * there, since the chain ends or closes, it is the person after all.
 */
@ApplicationScoped
@WithSession
public class Absences {
    private static final String AWAY = "a.person_id = %s and a.from_at <= $2 and a.until_at > $2";
    private static final String STAND_INS = """
            with recursive chain (person, stand_in, way) as (
              select p, p, array[p] from unnest($1::uuid[]) p
              union all
              select c.person, a.deputy_id, c.way || a.deputy_id
                from chain c
                join absence a on %s
                join person d on d.id = a.deputy_id and d.active
               where a.deputy_id <> all (c.way))
            select c.person, c.stand_in from chain c where not exists (select 1 from absence a where %s)"""
            .formatted(AWAY.formatted("c.stand_in"), AWAY.formatted("c.stand_in"));
    /** Backwards from the deputy; nobody's chain leads over somebody who is there, and a deputy who is away stands in for nobody. */
    private static final String STANDS_IN_FOR = """
            with recursive absent (person, way) as (
              select a.person_id, array[a.deputy_id, a.person_id] from absence a
               where a.deputy_id = $1 and a.from_at <= $2 and a.until_at > $2
                 and not exists (select 1 from absence a where %s)
              union all
              select a.person_id, c.way || a.person_id
                from absent c
                join absence a on a.deputy_id = c.person and a.from_at <= $2 and a.until_at > $2
                join person d on d.id = c.person and d.active
               where a.person_id <> all (c.way))
            select person from absent order by person""".formatted(AWAY.formatted("$1"));

    private static final String UNTIL = "select a.person_id, a.until_at from absence a where a.person_id = any($1) and a.from_at <= $2 and a.until_at > $2";

    /** Who is to be asked or told instead of the person at that time: the person, or the deputy on duty. */
    public Uni<UUID> standIn(UUID person, Instant at) {
        return standIns(Set.of(person), at).map(all -> all.get(person));
    }

    /** The same for many in one statement; each of them is a key of the answer. */
    public Uni<Map<UUID, UUID>> standIns(Set<UUID> people, Instant at) {
        return people.isEmpty() ? Uni.createFrom().item(Map.of())
                : SessionSql.all(STAND_INS, people.toArray(UUID[]::new), Rows.parameter(at)).map(found -> complete(people, found));
    }

    /** Until when those of the people are away who are away at that time, whether somebody stands in or not. */
    public Uni<Map<UUID, Instant>> awayUntil(Set<UUID> people, Instant at) {
        return people.isEmpty() ? Uni.createFrom().item(Map.of())
                : SessionSql.all(UNTIL, people.toArray(UUID[]::new), Rows.parameter(at))
                        .map(found -> found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> Rows.instant(row[1]))));
    }

    /** For whom the person stands in at that time. */
    public Uni<List<UUID>> standsInFor(UUID person, Instant at) {
        return SessionSql.all(STANDS_IN_FOR, person, Rows.parameter(at))
                .map(found -> found.stream().map(row -> (UUID) row[0]).toList());
    }

    private static Map<UUID, UUID> complete(Set<UUID> people, List<Object[]> found) {
        var standIns = new HashMap<UUID, UUID>(people.stream().collect(Collectors.toMap(person -> person, person -> person)));
        found.forEach(row -> standIns.put((UUID) row[0], (UUID) row[1]));
        return standIns;
    }
}
