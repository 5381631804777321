package dev.rapport.rules.catalogue;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of catalogue items. */
@ApplicationScoped
@WithTransaction
public class CatalogueItemService {
    private final CatalogueItemRepository items;
    private final Journal journal;

    CatalogueItemService(CatalogueItemRepository items, Journal journal) {
        this.items = items;
        this.journal = journal;
    }

    /** Adds a product or service; its code must be free. */
    public Uni<CatalogueItemView> create(CatalogueItemDetails details, Actor actor) {
        return items.add(new CatalogueItem(details))
                .call(item -> journal.record(item.created(), actor))
                .map(CatalogueItemView::of);
    }

    /** Changes what is said of it. */
    public Uni<CatalogueItemView> change(UUID id, ExpectedVersion expected, MergePatch.Change<CatalogueItemDetails> change, Actor actor) {
        return items.require(id, expected)
                .call(item -> journal.record(item.change(change.onto(item.details())), actor))
                .call(items::flush)
                .map(CatalogueItemView::of);
    }
}
