package dev.rapport.rules.standard;

import org.hibernate.LockMode;

import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores standards; they change one at a time, so that two changes cannot miss a tie between them. */
@ApplicationScoped
class StandardRepository implements VersionedRepository<Standard> {
    /** To be called before the change, so that what is read after it is final. */
    Uni<Void> lock() {
        return SessionSql.lock(Standard.TYPE);
    }

    /** Raises the version of a standard of which only a part changed. */
    Uni<Void> raise(Standard standard) {
        return getSession().chain(session -> session.lock(standard, LockMode.PESSIMISTIC_FORCE_INCREMENT));
    }
}
