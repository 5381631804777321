package dev.rapport.serve.need;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores needs; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class NeedRepository implements VersionedRepository<Need> {
    private static final String SEEN = "from Need n where n.id = :id and " + Visible.hql("n.id", "n.teamId", ":actor");

    /** The need at the version that the actor knows, or 404 or 412. */
    Uni<Need> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find(SEEN, Map.of("id", id, "actor", actor.id())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(need -> expected.check(need.version()));
    }
}
