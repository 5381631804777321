package dev.rapport.rules.catalogue;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.VersionedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import io.smallrye.mutiny.Uni;

/** Loads and stores catalogue items. */
@ApplicationScoped
class CatalogueItemRepository implements VersionedRepository<CatalogueItem> {

    /** The item that another system names so. */
    Uni<@Nullable CatalogueItem> named(ExternalId externalId) {
        return find("externalId.system = ?1 and externalId.id = ?2", externalId.system(), externalId.id()).firstResult();
    }
}
