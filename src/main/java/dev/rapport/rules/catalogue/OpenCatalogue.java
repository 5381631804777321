package dev.rapport.rules.catalogue;

import dev.rapport.ground.journal.OpenSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of the feed what happens to catalogue items, which they may read. */
@ApplicationScoped
class OpenCatalogue implements OpenSubject {
    @Override
    public String type() {
        return CatalogueItem.TYPE;
    }
}
