package dev.rapport.serve.appointment;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.metric.Period;
import dev.rapport.ground.metric.Share;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Slots, and what became of those that were booked, in one statement over the appointments. */
@ApplicationScoped
public class ScheduleFigures {
    private static final String COUNT = """
            select count(*) as booked, count(*) filter (where a.status = 'KEPT') as kept,
                   count(*) filter (where a.missed_by = 'CUSTOMER') as missed_by_customer, count(*) filter (where a.missed_by = 'DESK') as missed_by_desk,
                   coalesce(sum(a.moved_by_customer), 0)::bigint as moved_by_customer, coalesce(sum(a.moved_by_desk), 0)::bigint as moved_by_desk
              from appointment a
             where a.schedule_id = $2 and a.from_at >= $3 and a.from_at < $4 and a.status <> 'CANCELLED' and %s"""
            .formatted(Visible.sql("a.need_id", "a.team_id", "$1"));

    private final ScheduleQueries schedules;
    private final Pool pool;

    ScheduleFigures(ScheduleQueries schedules, Pool pool) {
        this.schedules = schedules;
        this.pool = pool;
    }

    /** Of the slots that begin in a period. */
    public Uni<ScheduleFiguresView> of(UUID schedule, Period period, Actor actor) {
        period.requirePossible();
        return schedules.count(schedule, period.from(), period.until())
                .chain(slots -> pool.preparedQuery(COUNT)
                        .execute(Tuple.of(actor.id(), schedule, Rows.parameter(period.from()), Rows.parameter(period.until())))
                        .map(rows -> view(period, slots, rows.iterator().next())));
    }

    private static ScheduleFiguresView view(Period period, SlotCount slots, Row row) {
        long kept = row.getLong("kept");
        long missedByCustomer = row.getLong("missed_by_customer");
        long missedByDesk = row.getLong("missed_by_desk");
        return new ScheduleFiguresView(period.from(), period.until(), slots.slots(), slots.seats(), row.getLong("booked"), kept, missedByCustomer,
                missedByDesk, row.getLong("moved_by_customer"), row.getLong("moved_by_desk"), Share.of(kept, kept + missedByCustomer + missedByDesk));
    }
}
