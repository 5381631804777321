package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.journal.TimelineRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads from the journal what happened with a customer and with all that were merged into it. What belongs
 * to an item is told to whoever may see the item.
 */
@ApplicationScoped
class Timeline {
    private static final String MOVED = Visible.moved("j.item_id");
    private static final String TOLD = "(j.item_id = j.customer_id or " + Visible.nowSql("j.item_id", "j.team_id", "$2") + ")";
    /** Each of the family by its index, so that a page costs the same however long the past is. */
    static final String PAGE = """
            select j.* from customer m cross join lateral (
                select j.* from journal j %s
                 where j.customer_id = m.id and (j.at, j.event_id) < ($3, $4) and %s
                 order by j.at desc, j.event_id desc limit $5) j
             where m.root_id = $1 order by j.at desc, j.event_id desc limit $5""".formatted(MOVED, TOLD);
    private static final String COUNT = """
            select count(*) from customer m join journal j on j.customer_id = m.id %s
             where m.root_id = $1 and %s""".formatted(MOVED, TOLD);

    private final CustomerQueries customers;
    private final Pool pool;

    Timeline(CustomerQueries customers, Pool pool) {
        this.customers = customers;
        this.pool = pool;
    }

    /** The latest first. */
    Uni<Page<TimelineRow>> of(UUID customerId, Paging paging, Actor actor) {
        return customers.require(customerId).map(CustomerOutline::rootId)
                .chain(root -> count(root, paging, actor).chain(count -> page(root, paging, actor).map(page -> page.withCount(count))));
    }

    private Uni<Page<TimelineRow>> page(UUID root, Paging paging, Actor actor) {
        var after = paging.after(Cursor.LATEST);
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(root, actor.id(), Rows.parameter(after.instant()), after.id(), paging.limit() + 1))
                .map(rows -> TimelineRow.page(rows, paging));
    }

    private Uni<@Nullable Long> count(UUID root, Paging paging, Actor actor) {
        return paging.count()
                ? pool.preparedQuery(COUNT).execute(Tuple.of(root, actor.id())).map(rows -> rows.iterator().next().getLong(0))
                : Uni.createFrom().nullItem();
    }
}
