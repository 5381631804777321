package dev.rapport.serve.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.LockMode;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores requests for assistance; whoever loads one for an actor gets only what the actor may see, which is as the need. */
@ApplicationScoped
class AssistanceRepository implements VersionedRepository<AssistanceRequest> {
    private static final String SEEN = "select r from AssistanceRequest r join Need n on n.id = r.needId where r.id = :id and "
            + Visible.hql("n.id", "n.teamId", ":actor");
    private static final String PAGE = "from AssistanceRequest r where r.needId = ?1 and r.id < ?2 order by r.id desc";
    private static final String REDIRECTED = """
            select r.id from assistance_request r
             where r.status = 'OPEN' and (r.deputy_id is not null
                or exists (select 1 from absence a where a.person_id = r.person_id and a.from_at <= $1 and a.until_at > $1))
               and r.id > $2 order by r.id limit $3""";
    private static final String LOCK_OPEN = "from AssistanceRequest r where r.id = ?1 and r.status = OPEN";
    private static final String LAPSE = """
            update versioned AssistanceRequest r set r.status = LAPSED, r.endedAt = ?2 where r.needId = ?1 and r.status = OPEN""";

    /** The request at the version that the actor knows, or 404 or 412. */
    Uni<AssistanceRequest> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find(SEEN, Map.of("id", id, "actor", actor.id())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(request -> expected.check(request.version()));
    }

    /** The requests of a need, the latest first, of which the ids go on below one. */
    Uni<List<AssistanceRequest>> ofNeed(UUID need, UUID below, int last) {
        return find(PAGE, need, below).range(0, last).list();
    }

    /** Open requests for which somebody may stand in now, or did, where one goes on after another. */
    Uni<List<Cursor>> redirected(Cursor after, Instant at, int most) {
        return SessionSql.all(REDIRECTED, Rows.parameter(at), after.id(), most)
                .map(rows -> rows.stream().map(row -> Cursor.of(Instant.EPOCH, (UUID) row[0])).toList());
    }

    Uni<List<AssistanceRequest>> all(List<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : find("id in ?1", ids).list();
    }

    /** The request, unless it has ended or another replica has it. */
    Uni<Optional<AssistanceRequest>> lockOpen(UUID id) {
        return getSession().chain(session -> session.createSelectionQuery(LOCK_OPEN, AssistanceRequest.class).setParameter(1, id)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED).getSingleResultOrNull()).map(Optional::ofNullable);
    }

    /** The need ended, and with it what was asked; whether something was. */
    Uni<Boolean> lapse(UUID need, Instant at) {
        return update(LAPSE, need, at).map(lapsed -> lapsed > 0);
    }
}
