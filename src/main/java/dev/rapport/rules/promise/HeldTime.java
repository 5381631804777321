package dev.rapport.rules.promise;

import java.util.UUID;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.metric.Period;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** How long items waited, and for what, by one statement over the timelines of promises. */
@ApplicationScoped
public class HeldTime {
    private static final String COUNT = """
            with hold as (
              select p.item_id, f.code as reason, f.happened_at as since,
                     max(greatest(f.happened_at, least(f.until, p.stopped_at, $4, (select min(r.happened_at) from promise_fact r
                          where r.promise_id = f.promise_id and r.type = 'RESUMED' and r.code = f.code and r.id > f.id)))) as ended
                from promise_fact f join promise p on p.id = f.promise_id %s
               where f.type = 'HELD' and f.happened_at >= $2 and f.happened_at < $3 and ($5::uuid is null or p.team_id = $5) and %s
               group by 1, 2, 3)
            select reason, count(*) as holds, sum(extract(epoch from ended - since))::bigint as seconds,
                   (percentile_cont(0.5) within group (order by extract(epoch from ended - since)))::bigint as median
              from hold group by reason order by reason""".formatted(Visible.moved("p.item_id"), Visible.nowSql("p.item_id", "p.team_id", "$1"));

    private final Pool pool;

    HeldTime(Pool pool) {
        this.pool = pool;
    }

    /** @param team null for every team that the actor sees */
    public Uni<HeldTimeView> in(Period period, @Nullable UUID team, Actor actor) {
        period.requirePossible();
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(actor.id(), Rows.parameter(period.from()), Rows.parameter(period.until()), Rows.parameter(actor.at()), team))
                .map(rows -> new HeldTimeView(period.from(), period.until(), StreamSupport.stream(rows.spliterator(), false).map(HeldTime::heldFor).toList()));
    }

    private static HeldTimeView.HeldFor heldFor(Row row) {
        return new HeldTimeView.HeldFor(row.getString("reason"), row.getLong("holds"), row.getLong("seconds"), row.getLong("median"));
    }
}
