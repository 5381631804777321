package dev.rapport.serve.need;

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
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores needs; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class NeedRepository implements VersionedRepository<Need> {
    private static final String SILENT = """
            select n.progress.silentAt, n.id from Need n where n.progress.silentAt <= :at and (n.progress.silentAt, n.id) > (:after, :id)
             order by n.progress.silentAt, n.id""";
    private static final String LOCK_SILENT = "from Need n where n.id = :id and n.progress.silentAt <= :at";
    private static final String SEEN = "from Need n where n.id = :id and " + Visible.hql("n.id", "n.teamId", ":actor");

    /** Needs that close for want of an answer, where one goes on after another, the longest silent first. */
    Uni<List<Cursor>> silent(Cursor after, Instant at, int most) {
        return getSession().chain(session -> session.createSelectionQuery(SILENT, Object[].class)
                        .setParameter("at", at).setParameter("after", after.instant()).setParameter("id", after.id()).setMaxResults(most).getResultList())
                .map(rows -> rows.stream().map(row -> Cursor.of((Instant) row[0], (UUID) row[1])).toList());
    }

    /** The need, unless it is no longer due or another replica has it already. */
    Uni<Optional<Need>> lockSilent(UUID id, Instant at) {
        return getSession().chain(session -> session.createSelectionQuery(LOCK_SILENT, Need.class)
                .setParameter("id", id).setParameter("at", at)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED).getSingleResultOrNull()).map(Optional::ofNullable);
    }

    /** The need at the version that the actor knows, or 404 or 412. */
    Uni<Need> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find(SEEN, Map.of("id", id, "actor", actor.id())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(need -> expected.check(need.version()));
    }
}
