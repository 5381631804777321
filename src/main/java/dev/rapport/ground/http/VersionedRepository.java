package dev.rapport.ground.http;

import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

/** A repository of {@link Versioned} things: what every feature loads and stores in the same way. */
public interface VersionedRepository<T extends Versioned> extends PanacheRepositoryBase<T, UUID> {

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

    /** Stores several new things one after the other; Panache's own way does so at once, which no session can. */
    default Uni<Void> addAll(Stream<T> things) {
        return getSession().chain(session -> session.persistAll(things.toArray()));
    }
}
