package dev.rapport.serve.procedure;

import java.util.UUID;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores versions of procedures. */
@ApplicationScoped
class ProcedureVersionRepository implements VersionedRepository<ProcedureVersion> {

    /** The version of a procedure as the caller knows it, or 404 or 412. */
    Uni<ProcedureVersion> require(UUID procedure, int number, ExpectedVersion expected) {
        return find("procedureId = ?1 and number = ?2", procedure, number).firstResult().onItem().ifNull().failWith(Refusal::notFound)
                .invoke(found -> expected.check(found.version()));
    }
}
