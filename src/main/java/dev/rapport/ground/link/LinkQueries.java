package dev.rapport.ground.link;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of links, which are visible as their items. */
@ApplicationScoped
@WithSession
public class LinkQueries {
    private final LinkRepository links;

    LinkQueries(LinkRepository links) {
        this.links = links;
    }

    public Uni<LinkView> find(UUID id, Actor actor) {
        return links.require(id, actor).map(Link::view);
    }

    /** The links of an item by age; none where the actor may not see it. */
    public Uni<Page<LinkView>> list(UUID item, Paging paging, Actor actor) {
        return links.ofItem(item, paging.after(Cursor.FIRST).id(), paging.limit(), actor)
                .map(rows -> Page.of(rows.stream().map(Link::view).toList(), paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> links.countOfItem(item, actor)));
    }
}
