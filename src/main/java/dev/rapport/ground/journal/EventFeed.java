package dev.rapport.ground.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Rows;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Follows the journal. Transactions commit in another order than they write, so the feed goes by
 * transaction and ends before the oldest one that still runs: what commits late is never skipped.
 *
 * <p>A call looks at a bounded stretch, so that who sees little of a long journal waits no longer than others.
 */
@ApplicationScoped
public class EventFeed {
    private static final int STRETCH = 1_000;
    private static final String SOURCE = "urn:rapport";
    private static final String TYPE = "dev.rapport.";

    /** Who speaks for a customer, and what they consented to, is not told to machines of others; nor {@code onBehalf} of payloads. */
    private static final String OF_PEOPLE = "'^customer[.](consent|representative)'";

    static final String FOLLOW = """
            with stretch as materialized (
              select *
                from journal
               where (transaction_id, position) > ($1::text::xid8, $2)
                 and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
               order by transaction_id, position
               limit %d
            ), judged as (
              select s.*, $3 and (s.subject_type = any ($8) or s.team_id is null and s.customer_id is not null and not ($7 and s.type ~ %s)
                              or %s) as open
                from stretch s %s
            )
            select e.transaction_id::text as transaction_id, e.position, e.event_id, e.at, e.actor_id, e.role, e.on_behalf_of,
                   e.subject_type, e.subject_id, e.customer_id, e.team_id, e.type, case when e.open and $7 then e.payload - array['onBehalf', 'recipientId'] when e.open then e.payload end as payload,
                   edge.transaction_id::text as edge_transaction, edge.position as edge_position
              from (select transaction_id, position from stretch order by transaction_id desc, position desc limit 1) edge
              left join (select * from judged where open or $4 order by transaction_id, position limit $6) e on true
             order by e.transaction_id, e.position""".formatted(STRETCH, OF_PEOPLE,
                    Visible.nowSql("s.item_id", "s.team_id", "$5"), Visible.moved("s.item_id"));

    private final Pool pool;
    private final String[] openSubjects;

    EventFeed(Pool pool, @All List<OpenSubject> open) {
        this.pool = pool;
        this.openSubjects = open.stream().map(OpenSubject::type).toArray(String[]::new);
    }

    /**
     * The events after a place that the actor may see: those of visible items, of customers and of what is open to
     * all with what they say, and for administrators every event without.
     *
     * @param after a place told before; null from the beginning
     */
    public Uni<EventPage> after(@Nullable String after, int limit, Actor actor) {
        var place = FeedPosition.parse(after);
        return pool.preparedQuery(FOLLOW).execute(parameters(place, limit, actor)).map(rows -> page(rows, place, limit));
    }

    private Tuple parameters(FeedPosition after, int limit, Actor actor) {
        return Tuple.tuple(List.of(Long.toString(after.transaction()), after.position(), seesItems(actor),
                actor.is(Roles.ADMINISTRATOR), actor.id(), limit, !actor.readsText(), openSubjects));
    }

    private static boolean seesItems(Actor actor) {
        return actor.is(Roles.AGENT) || actor.is(Roles.SUPERVISOR) || actor.is(Roles.LINE_MANAGER) || actor.is(Roles.INTEGRATOR);
    }

    private static EventPage page(RowSet<Row> rows, FeedPosition after, int limit) {
        var items = rows.stream().filter(row -> row.getUUID("event_id") != null).map(EventFeed::event).toList();
        return new EventPage(items, next(rows, items, after, limit));
    }

    /** A full page may have left visible rows of the stretch behind; any other goes on where the stretch ended. */
    private static String next(RowSet<Row> rows, List<CloudEvent> items, FeedPosition after, int limit) {
        if (items.size() == limit) {
            return items.get(limit - 1).position();
        }
        return rows.size() == 0 ? after.encode() : place(rows.iterator().next(), "edge_transaction", "edge_position");
    }

    private static String place(Row row, String transaction, String position) {
        return new FeedPosition(Long.parseLong(row.getString(transaction)), row.getLong(position)).encode();
    }

    private static CloudEvent event(Row row) {
        var payload = row.getJsonObject("payload");
        return new CloudEvent("1.0", row.getUUID("event_id"), SOURCE, TYPE + row.getString("type"),
                row.getString("subject_type") + "/" + row.getUUID("subject_id"), Rows.instant(row, "at"),
                payload == null ? null : "application/json", payload == null ? null : payload.getMap(),
                row.getUUID("actor_id"), row.getString("role"), row.getUUID("on_behalf_of"), row.getUUID("customer_id"),
                row.getUUID("team_id"), place(row, "transaction_id", "position"));
    }
}
