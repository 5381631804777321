package dev.rapport.ground.job;

import dev.rapport.ground.http.VersionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores saved mappings. */
@ApplicationScoped
class ImportMappingRepository implements VersionedRepository<ImportMapping> {
}
