package dev.rapport.rules.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.OpenSubject;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of catalogue items, which are known to all of the desk. */
@ApplicationScoped
@WithSession
public class CatalogueItemQueries implements OpenSubject {
    private final CatalogueItemRepository items;

    CatalogueItemQueries(CatalogueItemRepository items) {
        this.items = items;
    }

    @Override
    public String type() {
        return CatalogueItem.TYPE;
    }

    public Uni<CatalogueItemView> find(UUID id) {
        return items.require(id).map(CatalogueItemView::of);
    }

    /** Those of the items that exist. */
    public Uni<List<CatalogueItemView>> findAll(Collection<UUID> ids) {
        return items.find("id in ?1", ids).list().map(rows -> rows.stream().map(CatalogueItemView::of).toList());
    }

    /** Items by name. */
    public Uni<Page<CatalogueItemView>> list(CatalogueItemFilter filter, Paging paging, Actor actor) {
        return filter.matching(actor.at())
                .page(items, "c.name, c.id", paging, CatalogueItemView::of, row -> new Cursor(row.name(), row.id()));
    }
}
