package dev.rapport.rules.policy;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores readings. */
@ApplicationScoped
class ReadingRepository implements VersionedRepository<Reading> {

    /** What the actor themselves is to read, or 404 or 412. */
    Uni<Reading> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find("id = ?1 and personId = ?2", id, actor.id()).firstResult().onItem().ifNull().failWith(Refusal::notFound)
                .invoke(reading -> expected.check(reading.version()));
    }
}
