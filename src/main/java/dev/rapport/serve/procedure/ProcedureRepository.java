package dev.rapport.serve.procedure;

import dev.rapport.ground.http.VersionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores procedures. */
@ApplicationScoped
class ProcedureRepository implements VersionedRepository<Procedure> {
}
