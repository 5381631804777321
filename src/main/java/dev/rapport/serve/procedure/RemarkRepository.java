package dev.rapport.serve.procedure;

import java.util.UUID;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores remarks. */
@ApplicationScoped
class RemarkRepository implements VersionedRepository<Remark> {

    /** The remark of a procedure as the caller knows it, or 404 or 412. */
    Uni<Remark> require(UUID procedure, UUID id, ExpectedVersion expected) {
        return find("id = ?1 and procedureId = ?2", id, procedure).firstResult().onItem().ifNull().failWith(Refusal::notFound)
                .invoke(remark -> expected.check(remark.version()));
    }
}
