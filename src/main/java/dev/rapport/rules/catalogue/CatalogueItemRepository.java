package dev.rapport.rules.catalogue;

import dev.rapport.ground.http.Things;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores catalogue items. */
@ApplicationScoped
class CatalogueItemRepository implements Things<CatalogueItem> {
}
