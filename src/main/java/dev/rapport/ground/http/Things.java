package dev.rapport.ground.http;

import java.util.UUID;

import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

/** A repository of {@link Versioned} things: what every feature loads and stores in the same way. */
public interface Things<T extends Versioned> extends PanacheRepositoryBase<T, UUID> {

    /** The thing, or 404. */
    default Uni<T> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(Refusal::notFound);
    }

    /** The thing at the version that the caller knows, or 404 or 412. */
    default Uni<T> require(UUID id, ExpectedVersion expected) {
        return require(id).invoke(thing -> expected.check(thing.version()));
    }

    /** Stores a new thing; flushed, so that refused values fail here and the answer can carry the version. */
    default Uni<T> add(T thing) {
        return persistAndFlush(thing);
    }
}
