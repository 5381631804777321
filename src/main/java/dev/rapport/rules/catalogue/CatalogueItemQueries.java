package dev.rapport.rules.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of catalogue items, which are known to all of the desk. */
@ApplicationScoped
@WithSession
public class CatalogueItemQueries {
    private static final UUID FIRST = new UUID(0, 0);

    private final CatalogueItemRepository items;

    CatalogueItemQueries(CatalogueItemRepository items) {
        this.items = items;
    }

    public Uni<CatalogueItemView> find(UUID id) {
        return items.require(id).map(CatalogueItemView::of);
    }

    /** Those of the items that exist. */
    public Uni<List<CatalogueItemView>> findAll(Collection<UUID> ids) {
        return items.find("id in ?1", ids).list().map(CatalogueItemQueries::views);
    }

    /** Items by name. */
    public Uni<Page<CatalogueItemView>> list(CatalogueItemFilter filter, Paging paging, Actor actor) {
        var parameters = filter.parameters(actor.at());
        return items.find(filter.where() + " and (c.name, c.id) > (:name, :id) order by c.name, c.id", after(parameters, paging.after()))
                .range(0, paging.limit()).list()
                .map(rows -> Page.of(views(rows), paging, row -> new Cursor(row.name(), row.id())))
                .chain(page -> page.counted(paging, () -> items.count(filter.where(), parameters)));
    }

    private static List<CatalogueItemView> views(List<CatalogueItem> rows) {
        return rows.stream().map(CatalogueItemView::of).toList();
    }

    private static Map<String, Object> after(Map<String, Object> filter, @Nullable Cursor cursor) {
        var parameters = new HashMap<>(filter);
        parameters.put("name", Cursor.valueOf(cursor));
        parameters.put("id", cursor == null ? FIRST : cursor.id());
        return parameters;
    }
}
