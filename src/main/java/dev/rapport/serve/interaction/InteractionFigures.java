package dev.rapport.serve.interaction;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.metric.Period;
import dev.rapport.ground.metric.Told;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Same-agent share, contacts per need and adjustments honoured, in one statement. */
@ApplicationScoped
public class InteractionFigures {
    private static final String COUNT = """
            with cohort as materialized (
              select n.id from need n
               where n.received_at >= $2 and n.received_at < $3 and ($4::uuid is null or n.team_id = $4)
                 and n.status not in ('VOID', 'JOINED') and %1$s),
            contact as materialized (
              select c.id as need_id, i.id, i.live, i.by_id
                from cohort c join interaction_need x on x.need_id = c.id join interaction i on i.id = x.interaction_id),
            served as (
              select count(*) as contacts, count(*) filter (where live) as live, count(distinct by_id) filter (where live) as people
                from contact group by need_id),
            adjusted as (
              select count(*) as asked, count(*) filter (where i.honoured = 'YES') as honoured from interaction i
               where i.honoured is not null and i.started_at >= $2 and i.started_at < $3 and (i.needs = 0 and $4::uuid is null
                     or exists (select 1 from interaction_need x join need n on n.id = x.need_id
                                 where x.interaction_id = i.id and ($4::uuid is null or n.team_id = $4) and %1$s)))
            select count(*) as needs, coalesce(sum(contacts), 0)::bigint as contacts, count(*) filter (where contacts = 1) as one,
                   percentile_disc(0.5) within group (order by contacts) as median,
                   percentile_disc(0.9) within group (order by contacts) as percentile_90,
                   count(*) filter (where live > 1) as repeated, count(*) filter (where live > 1 and people = 1) as same,
                   (select asked from adjusted) as asked, (select honoured from adjusted) as honoured
              from served""".formatted(Visible.sql("n.id", "n.team_id", "$1"));

    private final Pool pool;

    InteractionFigures(Pool pool) {
        this.pool = pool;
    }

    /**
     * Of the needs received, and the contacts begun, in a period that the actor sees.
     *
     * @param team only of that one, where it is named
     */
    public Uni<InteractionFiguresView> of(Period period, @Nullable UUID team, Actor actor) {
        period.requirePossible();
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(actor.id(), Rows.parameter(period.from()), Rows.parameter(period.until()), team))
                .map(rows -> view(period, rows.iterator().next()));
    }

    private static InteractionFiguresView view(Period period, Row row) {
        long needs = row.getLong("needs");
        return new InteractionFiguresView(period.from(), period.until(), told(row, "needs", needs), told(row, "contacts", needs),
                told(row, "median", needs), told(row, "percentile_90", needs), Told.of(row.getLong("one"), needs),
                Told.of(row.getLong("same"), row.getLong("repeated")),
                Told.ofAny(row.getLong("honoured"), row.getLong("asked")));
    }

    private static @Nullable Long told(Row row, String figure, long needs) {
        return Told.isFew(needs) ? null : row.getLong(figure);
    }
}
