package dev.rapport.ground.code;

import dev.rapport.ground.http.VersionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores codes. */
@ApplicationScoped
class CodeRepository implements VersionedRepository<Code> {
}
