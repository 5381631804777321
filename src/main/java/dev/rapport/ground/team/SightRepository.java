package dev.rapport.ground.team;

import java.util.UUID;

import dev.rapport.ground.http.SessionSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Rewrites sight when a membership or the tree changes; one at a time, so that two changes cannot miss each other. */
@ApplicationScoped
class SightRepository {
    private static final String FORGET = "delete from sight where true";
    private static final String REMEMBER = """
            insert into sight (person_id, team_id)
            with recursive seen (person_id, team_id, below) as (
              select m.person_id, m.team_id, m.kind <> 'MEMBER' from membership m where true%s
              union
              select s.person_id, t.id, true from seen s join team t on t.parent_id = s.team_id where s.below)
            select distinct person_id, team_id from seen""";
    private static final String OF_PERSON = " and person_id = ?1";
    private static final String BELOW = """
            with recursive below (id) as (
              select cast(?1 as uuid) union select t.id from team t join below b on t.parent_id = b.id)
            select exists (select 1 from below where id = ?2)""";

    /** To be called before the change, so that what is read after it is final. */
    Uni<Void> lock() {
        return SessionSql.lock("sight");
    }

    /** After a membership of the person changed. */
    Uni<Void> rewriteOf(UUID person) {
        return execute(FORGET + OF_PERSON, person).chain(() -> execute(REMEMBER.formatted(OF_PERSON), person));
    }

    /** After the tree changed. */
    Uni<Void> rewriteAll() {
        return execute(FORGET).chain(() -> execute(REMEMBER.formatted("")));
    }

    /** Whether the one team is the other or stands below it. */
    Uni<Boolean> isBelow(UUID team, UUID top) {
        return Panache.getSession().chain(session -> session.createNativeQuery(BELOW, Boolean.class)
                .setParameter(1, top).setParameter(2, team).getSingleResult());
    }

    private static Uni<Void> execute(String sql, Object... parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            for (var index = 0; index < parameters.length; index++) {
                query.setParameter(index + 1, parameters[index]);
            }
            return query.executeUpdate();
        }).replaceWithVoid();
    }
}
