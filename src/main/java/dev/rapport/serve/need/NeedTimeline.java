package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import dev.rapport.ground.journal.TimelineRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads from the journal what happened with a need; told to whoever may see the need. */
@ApplicationScoped
class NeedTimeline {
    private final NeedQueries needs;
    private final Pool pool;

    NeedTimeline(NeedQueries needs, Pool pool) {
        this.needs = needs;
        this.pool = pool;
    }

    /** The latest first. */
    Uni<Page<TimelineRow>> of(UUID need, Paging paging, Actor actor) {
        return needs.find(need.toString(), actor).chain(seen -> rows(need, paging));
    }

    private Uni<Page<TimelineRow>> rows(UUID need, Paging paging) {
        var after = paging.after();
        var rows = new Select(pool).and("j.item_id = ?", need);
        return rows.count("journal j", paging)
                .chain(count -> (after == null ? rows : place(rows, after))
                        .rows("select j.* from journal j", "j.at desc, j.event_id desc", paging)
                        .map(found -> TimelineRow.page(found, paging).withCount(count)));
    }

    private static Select place(Select rows, Cursor after) {
        return rows.and("(j.at, j.event_id) < (?, ?)", Rows.parameter(after.instant()), after.id());
    }
}
