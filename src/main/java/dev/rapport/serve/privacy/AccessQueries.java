package dev.rapport.serve.privacy;

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
        return requests.require(id, ExpectedVersion.ANY, actor).map(request -> request.view(actor));
    }

    /** The latest first. */
    public Uni<Page<AccessView>> list(AccessFilter filter, Paging paging, Actor actor) {
        var matching = filter.matching(actor);
        return matching.rows(requests, NEXT, Map.of("id", paging.after(Cursor.LATEST).id()), paging)
                .map(rows -> Page.of(rows.stream().map(request -> request.view(actor)).toList(), paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> matching.count(requests)));
    }
}
