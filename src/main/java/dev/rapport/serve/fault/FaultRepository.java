package dev.rapport.serve.fault;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores known faults; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class FaultRepository implements VersionedRepository<KnownFault> {
    private static final String SEEN = "from KnownFault f where f.id = :id and " + Visible.hql("f.id", "f.teamId", ":actor");

    /** The fault at the version that the actor knows, or 404 or 412. */
    Uni<KnownFault> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find(SEEN, Map.of("id", id, "actor", actor.id())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(fault -> expected.check(fault.version()));
    }
}
