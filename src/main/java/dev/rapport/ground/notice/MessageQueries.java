package dev.rapport.ground.notice;

import java.util.HexFormat;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of messages, which are seen as their items. */
@ApplicationScoped
public class MessageQueries {
    private static final String FROM = "message m " + Visible.moved("m.item_id");
    private static final String HEAD = "select m.* from " + FROM;
    private static final String SEEN = Visible.nowSql("m.item_id", "m.team_id", "$1");
    private static final String READ = HEAD + " where m.id = $2 and " + SEEN;

    private final Pool pool;

    MessageQueries(Pool pool) {
        this.pool = pool;
    }

    public Uni<MessageView> find(UUID id, Actor actor) {
        return pool.preparedQuery(READ).execute(Tuple.of(actor.id(), id)).map(Rows::require).map(row -> view(row, actor));
    }

    /** The messages of an item by age; none where the actor may not see it. */
    public Uni<Page<MessageView>> ofItem(UUID item, Paging paging, Actor actor) {
        var all = new Select(pool, actor.id()).and("m.item_id = ?", item).and(SEEN);
        return all.count(FROM, paging).chain(count -> after(all, paging).rows(HEAD, "m.id", paging)
                .map(rows -> Page.of(rows.stream().map(row -> view(row, actor)).toList(), paging, row -> new Cursor("", row.id()))
                        .withCount(count)));
    }

    private static Select after(Select all, Paging paging) {
        var after = paging.after();
        return after == null ? all : all.and("m.id > ?", after.id());
    }

    private static MessageView view(Row row, Actor actor) {
        var view = new MessageView(row.getUUID("id"), row.getLong("version"), row.getString("about_type"), row.getUUID("about_id"),
                row.getUUID("item_id"), row.getUUID("customer_id"), row.getString("address"), row.getString("channel"),
                row.getString("language"), row.getString("template"), row.getInteger("template_version"), row.getString("subject"),
                row.getString("body"), HexFormat.of().formatHex(row.getBuffer("hash").getBytes()),
                Rows.value(MessageStatus.class, row, "status"), row.getInteger("attempts"), Rows.instantOrNull(row, "next_attempt_at"),
                row.getUUID("by_id"), Rows.instant(row, "queued_at"), Rows.instantOrNull(row, "sent_at"),
                Rows.instantOrNull(row, "delivered_at"), Rows.instantOrNull(row, "ended_at"), row.getString("refused_with"));
        return actor.readsText() ? view : view.withoutText();
    }
}
