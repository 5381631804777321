package dev.rapport.rules.standard;

import java.util.UUID;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores versions of standards. */
@ApplicationScoped
class StandardVersionRepository implements PanacheRepositoryBase<StandardVersion, UUID> {

    Uni<StandardVersions> ofStandard(UUID standard) {
        return find("standardId = ?1 order by number", standard).list().map(StandardVersions::new);
    }
}
