package dev.rapport.serve.queue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import dev.rapport.ground.team.Absences;
import dev.rapport.rules.promise.PromiseQueries;
import dev.rapport.rules.promise.Standing;
import dev.rapport.rules.standard.Measure;
import dev.rapport.serve.need.Include;
import dev.rapport.serve.need.Inclusion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the queue from the promises that are due first of their items, past the session. */
@ApplicationScoped
public class QueueQueries {
    private static final String COLUMNS = """
            p.id, p.version, p.item_type, p.item_id, p.reference, p.kind, p.priority, p.customer_id, p.team_id, p.owner_id, p.measure,
                   p.due_at, p.at_risk_at""";
    private static final String HEAD = "select " + COLUMNS + " from promise p";
    private static final String COUNTS = """
            select t.id, t.name, c.* from sight s join team t on t.id = s.team_id cross join lateral (
                select count(*) as waiting, count(*) filter (where p.due_at < $2) as broken,
                       count(*) filter (where p.due_at >= $2 and p.at_risk_at <= $2) as at_risk, count(*) filter (where p.owner_id is null) as nobodys
                  from promise p where p.team_id = t.id and p.next and %s and %s) c
             where s.person_id = $1 and c.waiting > 0 order by t.name""".formatted(PromiseQueries.WAITS.formatted("$2"), Visible.sql("p.item_id", "p.team_id", "$1"));

    private final Pool pool;
    private final Absences absences;
    private final Inclusion inclusion;

    QueueQueries(Pool pool, Absences absences, Inclusion inclusion) {
        this.pool = pool;
        this.absences = absences;
        this.inclusion = inclusion;
    }

    /** What waits for the actor and their teams, what was promised first before all else. */
    public Uni<Page<QueueEntry>> list(QueueFilter filter, Include include, Paging paging, Actor actor) {
        return owners(filter, actor).map(owners -> matching(filter, owners, actor)).chain(all -> page(all, paging, actor))
                .chain(page -> inclusion.in(page, include, actor));
    }

    /** QueueOwner entries are wanted where not everybody's are: the actor's, and those of whom they stand in for. */
    private Uni<List<UUID>> owners(QueueFilter filter, Actor actor) {
        return filter.whose != QueueFilter.QueueOwner.MINE ? Uni.createFrom().item(List.of())
                : absences.standsInFor(actor.id(), actor.at()).map(others -> Stream.concat(Stream.of(actor.id()), others.stream()).toList());
    }

    private static Uni<Page<QueueEntry>> page(Select all, Paging paging, Actor actor) {
        return all.count("promise p", paging).chain(count -> after(all, paging).rows(HEAD, "p.due_at, p.id", paging)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> entry(row, actor)).toList())
                .map(rows -> Page.of(rows, paging, row -> Cursor.of(row.place().dueAt(), row.promiseId())).withCount(count)));
    }

    /** How much waits, by team. */
    public Uni<List<TeamCount>> counts(Actor actor) {
        return pool.preparedQuery(COUNTS).execute(Tuple.of(actor.id(), Rows.parameter(actor.at())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(QueueQueries::count).toList());
    }

    private Select matching(QueueFilter filter, List<UUID> owners, Actor actor) {
        var now = Rows.parameter(actor.at());
        var select = new Select(pool).and("p.next").and(PromiseQueries.WAITS.formatted("?"), now, now)
                .andIf("p.team_id = ?", filter.teamId)
                .and(Visible.sql("p.item_id", "p.team_id", "?"), actor.id(), actor.id())
                .andIf("p.item_type = ?", filter.itemType)
                .andIf("p.kind = ?", filter.kind)
                .andIf("p.measure = any(?)", filter.measure == null || filter.measure.isEmpty() ? null
                        : filter.measure.stream().map(Measure::name).toArray(String[]::new));
        if (!owners.isEmpty()) {
            select.and("p.owner_id = any(?)", (Object) owners.toArray(UUID[]::new));
        }
        return filter.whose == QueueFilter.QueueOwner.NOBODYS ? select.and("p.owner_id is null") : select;
    }

    private static Select after(Select select, Paging paging) {
        var after = paging.after();
        return after == null ? select : select.and("(p.due_at, p.id) > (?, ?)", Rows.parameter(after.instant()), after.id());
    }

    private static QueueEntry entry(Row row, Actor actor) {
        var dueAt = Rows.instant(row, "due_at");
        return new QueueEntry(row.getUUID("id"), row.getLong("version"), row.getString("item_type"), row.getUUID("item_id"),
                row.getString("reference"), row.getString("kind"), row.getString("priority"), row.getUUID("customer_id"),
                row.getUUID("team_id"), row.getUUID("owner_id"),
                Place.of(Rows.value(Measure.class, row, "measure"), dueAt,
                        Standing.ofRunning(dueAt, null, Rows.instantOrNull(row, "at_risk_at"), actor.at()), actor.at()), null, null, null);
    }

    private static TeamCount count(Row row) {
        return new TeamCount(row.getUUID("id"), row.getString("name"), row.getLong("waiting"), row.getLong("broken"),
                row.getLong("at_risk"), row.getLong("nobodys"));
    }
}
