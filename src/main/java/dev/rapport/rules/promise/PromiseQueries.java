package dev.rapport.rules.promise;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.calendar.Counting;
import dev.rapport.rules.calendar.WorkingTime;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of promises, which are seen as their items are. */
@ApplicationScoped
public class PromiseQueries {
    /** Whether a promise {@code p} that is first of its item waits for somebody at the instant: one on hold does not, unless it is broken. */
    public static final String WAITS = "(p.held_until is null or p.held_until <= %1$s or p.due_at < %1$s)";

    /** What has ended keeps the team of then. */
    private static final String FROM = "promise p " + Visible.moved("p.item_id");
    private static final String HEAD = "select p.* from " + FROM;
    private static final String READ = HEAD + " where p.id = $2 and " + Visible.nowSql("p.item_id", "p.team_id", "$1");
    /** Whoever the customer is now: those that were merged into them count. */
    private static final String OF_CUSTOMER = """
            p.customer_id in (select c.id from customer c where c.root_id = (select root_id from customer where id = ?))""";

    private final Pool pool;
    private final PromiseRepository promises;
    private final Calendars calendars;

    PromiseQueries(Pool pool, PromiseRepository promises, Calendars calendars) {
        this.pool = pool;
        this.promises = promises;
        this.calendars = calendars;
    }

    public Uni<PromiseView> find(UUID id, Actor actor) {
        return pool.preparedQuery(READ).execute(Tuple.of(actor.id(), id)).map(rows -> PromiseView.of(Rows.require(rows), actor));
    }

    /** The promises that the actor may see, those that began last first. */
    public Uni<Page<PromiseView>> list(PromiseFilter filter, Paging paging, Actor actor) {
        var all = matching(filter, actor);
        return all.count(FROM, paging).chain(count -> after(all, paging).rows(HEAD, "p.started_at desc, p.id desc", paging)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> PromiseView.of(row, actor)).toList())
                .map(rows -> Page.of(rows, paging, row -> Cursor.of(row.startedAt(), row.id())).withCount(count)));
    }

    /** How the promise came to be due when it is. */
    @WithSession
    public Uni<PromiseTimeline> timeline(UUID id, Actor actor) {
        return promises.require(id, ExpectedVersion.ANY, actor)
                .chain(promise -> calendars.version(promise.timing().terms().calendarId(), promise.timing().terms().calendarVersion())
                        .chain(calendar -> promises.facts(id).map(facts -> timeline(promise, facts, calendar.time(), actor))));
    }

    private static PromiseTimeline timeline(Promise promise, List<PromiseFact> facts, WorkingTime calendar, Actor actor) {
        var terms = promise.timing().terms();
        return new PromiseTimeline(promise.view(actor), promise.timeline(facts),
                terms.limit() == null ? null
                        : Counting.explain(terms.limit(), calendar, terms.countedFrom(), promise.timing().pauses().spans(), terms.carried()));
    }

    private Select matching(PromiseFilter filter, Actor actor) {
        var select = new Select(pool).and(Visible.nowSql("p.item_id", "p.team_id", "?"), actor.id(), actor.id())
                .andIf("p.item_id = ?", filter.itemId)
                .andIf(OF_CUSTOMER, filter.customerId)
                .andIf("p.team_id = ?", filter.teamId)
                .andIf("p.owner_id = ?", filter.ownerId)
                .andIf("p.measure = ?", filter.measure == null ? null : filter.measure.name());
        if (filter.standing != null && !filter.standing.isEmpty()) {
            stand(select, filter.standing, actor);
        }
        if (filter.causeMissing != null) {
            stand(select, List.of(Standing.BROKEN), actor);
            select.and(filter.causeMissing ? "p.cause is null" : "p.cause is not null");
        }
        return select;
    }

    private static void stand(Select select, List<Standing> wanted, Actor actor) {
        var condition = wanted.stream().map(standing -> standing.sql("n.now")).collect(Collectors.joining(" or "));
        select.and("exists (select 1 from (select ?::timestamptz as now) n where " + condition + ")", Rows.parameter(actor.at()));
    }

    private static Select after(Select select, Paging paging) {
        var after = paging.after();
        return after == null ? select : select.and("(p.started_at, p.id) < (?, ?)", Rows.parameter(after.instant()), after.id());
    }
}
