package dev.rapport.serve.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of requests for access. */
@ApplicationScoped
@WithSession
public class AccessQueries {
    private static final String NEXT = "r.id < :id order by r.id desc";

    private final AccessRepository requests;

    AccessQueries(AccessRepository requests) {
        this.requests = requests;
    }

    public Uni<AccessView> find(UUID id, Actor actor) {
        return requests.require(id, ExpectedVersion.ANY, actor).chain(request -> views(List.of(request), actor)).map(views -> views.get(0));
    }

    /** The latest first. */
    public Uni<Page<AccessView>> list(AccessFilter filter, Paging paging, Actor actor) {
        var matching = filter.matching(actor);
        return matching.rows(requests, NEXT, Map.of("id", paging.after(Cursor.LATEST).id()), paging)
                .chain(rows -> views(rows, actor))
                .map(views -> Page.of(views, paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> matching.count(requests)));
    }

    private Uni<List<AccessView>> views(List<AccessRequest> rows, Actor actor) {
        return requests.readBy(rows, actor).map(read -> rows.stream().map(row -> row.view(read.contains(row.id()), actor)).toList());
    }
}
