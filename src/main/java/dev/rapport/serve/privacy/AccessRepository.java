package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores requests for access; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class AccessRepository implements PanacheRepositoryBase<AccessRequest, UUID> {
    private static final int PORTION = 100;
    private static final String SEEN = "from AccessRequest r where r.id = :id and " + Visible.hql("r.id", "r.teamId", ":actor");
    private static final String OVER = "from AccessRequest r where r.contentUntil <= ?1 order by r.contentUntil, r.id";
    private static final String LEFT = """
            select r.id from access_request r
             where r.status = 'COLLECTING' and not exists (select from job j where j.id = r.job_id and j.ended_at is null) limit 100""";

    /** The request at the version that the actor knows, or 404 or 412. */
    Uni<AccessRequest> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find(SEEN, Map.of("id", id, "actor", actor.id())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(request -> expected.check(request.version()));
    }

    /** The request, or 404. */
    Uni<AccessRequest> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(Refusal::notFound);
    }

    /** Some of those that are not put together and whose work ended. */
    Uni<List<AccessRequest>> left() {
        return SessionSql.all(LEFT).chain(rows -> list("id in ?1", rows.stream().map(row -> (UUID) row[0]).toList()));
    }

    /** Some of those whose content was kept long enough. */
    Uni<List<AccessRequest>> over(Instant at) {
        return find(OVER, at).range(0, PORTION - 1).list();
    }
}
