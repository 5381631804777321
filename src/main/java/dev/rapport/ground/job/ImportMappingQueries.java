package dev.rapport.ground.job;

import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Listing;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of saved mappings, which belong to the desk. */
@ApplicationScoped
@WithSession
class ImportMappingQueries {
    private final ImportMappingRepository mappings;

    ImportMappingQueries(ImportMappingRepository mappings) {
        this.mappings = mappings;
    }

    Uni<ImportMappingView> find(UUID id) {
        return mappings.require(id).map(ImportMapping::view);
    }

    /** By name. */
    Uni<Page<ImportMappingView>> list(Paging paging) {
        return new Listing("from ImportMapping m").page(mappings, "m.name, m.id", paging, ImportMapping::view,
                row -> new Cursor(row.name(), row.id()));
    }
}
