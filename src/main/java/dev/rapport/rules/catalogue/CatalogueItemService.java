package dev.rapport.rules.catalogue;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.Stored;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of catalogue items. */
@ApplicationScoped
@WithTransaction
public class CatalogueItemService {
    private final CatalogueItemRepository items;
    private final NamedByItem named;
    private final Journal journal;

    CatalogueItemService(CatalogueItemRepository items, NamedByItem named, Journal journal) {
        this.items = items;
        this.named = named;
        this.journal = journal;
    }

    /** Adds a product or service; its code must be free. */
    public Uni<CatalogueItemView> create(CatalogueItemDetails details, Actor actor) {
        return named.require(details, null)
                .chain(() -> items.add(new CatalogueItem(details)))
                .call(item -> journal.record(item.created(), actor))
                .map(CatalogueItemView::of);
    }

    /** Changes what is said of it. */
    public Uni<CatalogueItemView> change(UUID id, ExpectedVersion expected, MergePatch.Change<CatalogueItemDetails> change, Actor actor) {
        return items.require(id, expected)
                .chain(item -> change(item, change.onto(item.details()), actor));
    }

    /** Adds what another system names so, or changes it. */
    public Uni<Stored<CatalogueItemView>> put(ExternalId externalId, CatalogueItemDetails sent, ExpectedVersion expected, Actor actor) {
        var details = sent.as(externalId);
        return items.named(externalId).chain(item -> item == null
                ? createAbsent(details, expected, actor).map(view -> new Stored<>(true, view))
                : change(item, details, expected, actor).map(view -> new Stored<>(false, view)));
    }

    private Uni<CatalogueItemView> createAbsent(CatalogueItemDetails details, ExpectedVersion expected, Actor actor) {
        expected.checkAbsent();
        return create(details, actor);
    }

    private Uni<CatalogueItemView> change(CatalogueItem item, CatalogueItemDetails details, ExpectedVersion expected, Actor actor) {
        expected.check(item.version());
        return change(item, details, actor);
    }

    private Uni<CatalogueItemView> change(CatalogueItem item, CatalogueItemDetails details, Actor actor) {
        return named.require(details, item.details())
                .chain(() -> journal.record(item.change(details), actor))
                .chain(items::flush)
                .replaceWith(() -> CatalogueItemView.of(item));
    }
}
