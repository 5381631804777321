package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of messages of the past; told to whoever may see their need. */
@ApplicationScoped
class PastMessageQueries {
    private static final String HEAD = "select m.id, m.need_id, m.direction, m.channel, m.at, m.text from past_message m";

    private final NeedQueries needs;
    private final Pool pool;

    PastMessageQueries(NeedQueries needs, Pool pool) {
        this.needs = needs;
        this.pool = pool;
    }

    /** The oldest first. */
    Uni<Page<PastMessageView>> of(UUID need, Paging paging, Actor actor) {
        var after = paging.after();
        var all = new Select(pool).and("m.need_id = ?", need);
        return needs.find(need.toString(), actor).chain(seen -> all.count("past_message m", paging))
                .chain(count -> (after == null ? all : all.and("(m.at, m.id) > (?, ?)", Rows.parameter(after.instant()), after.id()))
                        .rows(HEAD, "m.at, m.id", paging)
                        .map(rows -> Page.of(rows.stream().map(PastMessageQueries::view).toList(), paging, row -> Cursor.of(row.at(), row.id()))
                                .withCount(count)));
    }

    private static PastMessageView view(Row row) {
        return new PastMessageView(row.getUUID("id"), row.getUUID("need_id"), Rows.value(MessageDirection.class, row, "direction"),
                row.getString("channel"), Rows.instant(row, "at"), row.getString("text"));
    }
}
