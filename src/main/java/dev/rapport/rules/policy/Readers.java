package dev.rapport.rules.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds whom somebody may ask to read something: people of the teams that they see. */
@ApplicationScoped
class Readers {
    private static final String MEMBERS = """
            select m.person_id, m.team_id from sight s
              join membership m on m.team_id = s.team_id and (m.team_id = any($2) or m.person_id = any($3))
              join team t on t.id = m.team_id and t.active
              join person p on p.id = m.person_id and p.active
             where s.person_id = $1""";

    /** Who is asked, each once; refuses teams and people of whom the actor sees nothing. */
    Uni<UUID[]> of(NewReadings wanted, Actor actor) {
        return SessionSql.all(MEMBERS, actor.id(), ids(wanted.teamIds()), ids(wanted.personIds()))
                .map(rows -> asked(wanted, rows.stream().map(row -> new Member((UUID) row[0], (UUID) row[1])).toList()));
    }

    private static UUID[] asked(NewReadings wanted, List<Member> seen) {
        requireSeen(wanted.teamIds(), seen.stream().map(Member::teamId).collect(Collectors.toSet()), "/teamIds/");
        requireSeen(wanted.personIds(), seen.stream().map(Member::personId).collect(Collectors.toSet()), "/personIds/");
        var teams = new HashSet<>(wanted.teamIds());
        var people = new HashSet<>(wanted.personIds());
        return seen.stream().filter(member -> teams.contains(member.teamId()) || people.contains(member.personId()))
                .map(Member::personId).filter(person -> !wanted.exceptIds().contains(person)).distinct().toArray(UUID[]::new);
    }

    private static void requireSeen(List<UUID> named, Set<UUID> seen, String pointer) {
        for (var index = 0; index < named.size(); index++) {
            if (!seen.contains(named.get(index))) {
                throw Refusal.at(pointer + index, ErrorCode.REFERENCE_UNKNOWN, "There is none such with somebody whom you may ask.");
            }
        }
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private record Member(UUID personId, UUID teamId) {
    }
}
