package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

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
import jakarta.enterprise.context.ApplicationScoped;

/** Lists and searches needs, past the session. */
@ApplicationScoped
public class NeedSearch {
    private static final int EXCERPT = 200;
    private static final String HEAD = """
            select n.id, n.version, n.reference, n.status, n.kind, n.channel, n.received_at, n.customer_id, n.team_id, n.owner_id,
                   n.priority, n.confirmed_by is not null as confirmed, n.held_until, left(n.statement_text, %d) as excerpt
              from need n""".formatted(EXCERPT);
    private static final String OUTLINE = """
            select n.id, n.reference, n.status, n.kind, n.received_at, n.team_id, n.owner_id,
                   (select min(p.due_at) from promise p where p.item_id = n.id and p.next) as due_at
              from need n""";
    private static final String NEWEST_FIRST = "n.received_at desc, n.id desc";
    private static final String OPEN = "n.status in (" + NeedStatus.openSql() + ")";
    private static final String OF_CUSTOMER = """
            n.customer_id in (select c.id from customer c where c.root_id = (select root_id from customer where id = ?))""";
    private static final String BY_NAME_OR_ID = """
            select id from need where customer_id in (
              select id from customer where root_id in (
                select root_id from customer where plain(name) % plain(?) or plain(name) %> plain(?)))
            union all select id from need where reference = upper(?)
            union all select id from need
             where about @> jsonb_build_object('references', jsonb_build_array(jsonb_build_object('id', ?::text)))""";
    private static final String BY_TEXT = """
            union all select id from need where search @@ websearch_to_tsquery('simple', plain(?))""";

    private final Pool pool;
    private final Inclusion inclusion;

    NeedSearch(Pool pool, Inclusion inclusion) {
        this.pool = pool;
        this.inclusion = inclusion;
    }

    /** The needs that the actor may see, in the order asked for; rows keep that order while needs change. */
    public Uni<Page<NeedRow>> list(NeedFilter filter, Include include, Paging paging, Actor actor) {
        var all = matching(filter, actor);
        return all.count("need n", paging).chain(count -> after(all, filter.newestFirst(), paging)
                .rows(HEAD, order(filter), paging)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row(row, actor)).toList())
                .map(rows -> page(rows, paging).withCount(count)))
                .chain(page -> inclusion.in(page, include, actor));
    }

    /** Unrestricted open needs of the customer that the actor may not see: that they are there, not what they say. */
    public Uni<Page<NeedOutline>> elsewhere(UUID customer, Paging paging, Actor actor) {
        var all = new Select(pool).and(Visible.elsewhereSql("n.id", "n.team_id", "?"), actor.id(), actor.id())
                .and(OF_CUSTOMER, customer).and(OPEN);
        return all.count("need n", paging).chain(count -> after(all, true, paging)
                .rows(OUTLINE, NEWEST_FIRST, paging)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(NeedSearch::outline).toList())
                .map(rows -> Page.of(rows, paging, row -> Cursor.of(row.receivedAt(), row.id())).withCount(count)));
    }

    private Select matching(NeedFilter filter, Actor actor) {
        var select = new Select(pool).and(Visible.sql("n.id", "n.team_id", "?"), actor.id(), actor.id())
                .andIf("n.status = any(?)", filter.status == null || filter.status.isEmpty() ? null
                        : filter.status.stream().map(NeedStatus::name).toArray(String[]::new))
                .andIf("n.team_id = ?", filter.teamId)
                .andIf("n.owner_id = ?", filter.ownerId)
                .andIf(OF_CUSTOMER, filter.customerId)
                .andIf("n.kind = ?", filter.kind == null ? null : filter.kind.name())
                .andIf("n.priority = ?", filter.priority == null ? null : filter.priority.name())
                .andIf("n.received_at >= ?", filter.receivedFrom == null ? null : Rows.parameter(filter.receivedFrom))
                .andIf("n.received_at < ?", filter.receivedUntil == null ? null : Rows.parameter(filter.receivedUntil))
                .andIf("n.changed_at >= ?", filter.changedFrom == null ? null : Rows.parameter(filter.changedFrom))
                .andIf("n.changed_at < ?", filter.changedUntil == null ? null : Rows.parameter(filter.changedUntil));
        if (filter.open != null) {
            select.and(filter.open ? OPEN : "not " + OPEN);
        }
        return filter.q == null ? select : searching(select, filter.q, actor);
    }

    /** Machines of others find no need by its words. */
    private static Select searching(Select select, String text, Actor actor) {
        var reference = ReferenceNumber.read(NeedNumbers.PREFIX, text).orElse(text);
        return actor.readsText() ? select.and("n.id in (" + BY_NAME_OR_ID + " " + BY_TEXT + ")", text, text, reference, text, text)
                : select.and("n.id in (" + BY_NAME_OR_ID + ")", text, text, reference, text);
    }

    private static Select after(Select select, boolean newestFirst, Paging paging) {
        var after = paging.after();
        return after == null ? select
                : select.and("(n.received_at, n.id) " + (newestFirst ? "<" : ">") + " (?, ?)",
                        Rows.parameter(after.instant()), after.id());
    }

    private static String order(NeedFilter filter) {
        return filter.newestFirst() ? NEWEST_FIRST : "n.received_at, n.id";
    }

    private static Page<NeedRow> page(List<NeedRow> rows, Paging paging) {
        return Page.of(rows, paging, row -> Cursor.of(row.receivedAt(), row.id()));
    }

    private static NeedOutline outline(Row row) {
        return new NeedOutline(row.getUUID("id"), row.getString("reference"), Rows.value(NeedKind.class, row, "kind"),
                Rows.value(NeedStatus.class, row, "status"), Rows.instant(row, "received_at"), row.getUUID("team_id"),
                row.getUUID("owner_id"), Rows.instantOrNull(row, "due_at"));
    }

    private static NeedRow row(Row row, Actor actor) {
        var heldUntil = Rows.instantOrNull(row, "held_until");
        return new NeedRow(row.getUUID("id"), row.getLong("version"), row.getString("reference"),
                Rows.value(NeedStatus.class, row, "status"), Rows.value(NeedKind.class, row, "kind"), row.getString("channel"),
                Rows.instant(row, "received_at"), row.getUUID("customer_id"), row.getUUID("team_id"), row.getUUID("owner_id"),
                Rows.valueOrNull(Priority.class, row, "priority"), row.getBoolean("confirmed"),
                heldUntil != null && heldUntil.isAfter(actor.at()), actor.readsText() ? row.getString("excerpt") : null, null, null, null);
    }
}
