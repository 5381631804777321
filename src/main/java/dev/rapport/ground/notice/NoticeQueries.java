package dev.rapport.ground.notice;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of notices, each by the person it is for, as long as they see what it tells of. */
@ApplicationScoped
public class NoticeQueries {
    static final String FROM = "notice n " + Visible.moved("n.item_id");
    /** For the person {@code $1}. */
    static final String MINE = "n.person_id = $1 and (n.team_id is null or " + Visible.nowSql("n.item_id", "n.team_id", "$1") + ")";
    private static final String HEAD = "select n.* from " + FROM;
    private static final String NEXT = "(n.at, n.id) < (?, ?)";

    private final Pool pool;

    NoticeQueries(Pool pool) {
        this.pool = pool;
    }

    /** The person's notices, the latest first. */
    public Uni<Page<NoticeView>> list(UUID person, boolean unread, Paging paging) {
        var mine = new Select(pool, person).and(MINE);
        if (unread) {
            mine.and("n.read_at is null");
        }
        var after = paging.after(Cursor.LATEST);
        return mine.count(FROM, paging)
                .chain(count -> mine.and(NEXT, Rows.parameter(after.instant()), after.id()).rows(HEAD, "n.at desc, n.id desc", paging)
                        .map(rows -> Page.of(rows.stream().map(NoticeQueries::view).toList(), paging,
                                row -> Cursor.of(row.at(), row.id())).withCount(count)));
    }

    private static NoticeView view(Row row) {
        return new NoticeView(row.getUUID("id"), row.getLong("version"), row.getString("kind"), row.getString("about_type"),
                row.getUUID("about_id"), row.getUUID("item_id"), facts(row.getJsonObject("facts")), Rows.instant(row, "at"),
                Rows.instantOrNull(row, "read_at"));
    }

    private static Map<String, String> facts(JsonObject facts) {
        return facts.stream().collect(Collectors.toMap(Map.Entry::getKey, fact -> String.valueOf(fact.getValue())));
    }
}
