package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores requests to be erased; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class ErasureRepository implements VersionedRepository<ErasureRequest> {
    private static final int PORTION = 100;
    private static final String SEEN = "from ErasureRequest r where r.id = :id and " + Visible.hql("r.id", "r.teamId", ":actor");
    private static final String DUE = "from ErasureRequest r where r.status = PUT_OFF and r.reviewToldAt is null and r.reviewAt <= ?1 order by r.reviewAt, r.id";
    private static final String LEFT = """
            select r.id from erasure_request r
             where r.status = 'GRANTED' and r.done_at is null and not exists (select from job j where j.id = r.job_id and j.ended_at is null) limit 100""";

    /** The request at the version that the actor knows, or 404 or 412. */
    Uni<ErasureRequest> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find(SEEN, Map.of("id", id, "actor", actor.id())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(request -> expected.check(request.version()));
    }

    /** Some of those granted whose work ended before it was done. */
    Uni<List<ErasureRequest>> left() {
        return SessionSql.all(LEFT).chain(rows -> list("id in ?1", rows.stream().map(row -> (UUID) row[0]).toList()));
    }

    /** Some of those put off that are to be looked at again. */
    Uni<List<ErasureRequest>> due(Instant at) {
        return find(DUE, at).range(0, PORTION - 1).list();
    }
}
