package dev.rapport.serve.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.metric.Period;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.WorkingTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Conformity and delay of each step (S1 3.3), by one statement over the journal. What a calendar decides, whether a step was late, is
 * counted here, only for those that took long enough. The rules are those of {@link Course}. Needs that were recorded by mistake or
 * go on within another one are no cases of the procedure.
 */
@ApplicationScoped
public class ProcedureFigures {
    private static final String COUNT = """
            with step as (
              select * from unnest($6::int[], $7::text[], $8::bool[], $9::bigint[]) as s (number, type, mandatory, least)),
            cohort as materialized (
              select n.id, n.team_id, n.received_at from need n
               where n.kind = $3 and n.status not in ('VOID', 'JOINED') and n.received_at >= $4 and n.received_at < $5 and %s
                 and followed_procedure(n.kind,
                       (select min(j.at) from journal j where j.item_id = n.id and j.type = 'need.created')) = $2),
            happened as materialized (
              select c.id, e.type, e.at from cohort c cross join lateral (
                select j.type, min(coalesce((j.payload->>'at')::timestamptz, j.at)) as at from journal j
                 where j.item_id = c.id and j.type = any($7) group by j.type) e),
            fact as (
              select c.*, s.*, coalesce(h.at, r.done_at) as done_at, coalesce(h.at, r.done_at, r.omitted_at) as passed_at
                from cohort c cross join step s
                left join happened h on h.id = c.id and h.type = s.type
                left join procedure_step r on r.need_id = c.id and r.procedure_version_id = $2 and r.number = s.number),
            placed as (
              select f.*, count(*) filter (where mandatory and passed_at is null) over before as missing,
                     max(passed_at) filter (where mandatory) over before as mandatory_before,
                     max(passed_at) over before as latest_before,
                     max(done_at) over (partition by id order by number rows between 1 following and unbounded following) as later
                from fact f window before as (partition by id order by number rows between unbounded preceding and 1 preceding)),
            timed as (
              select p.*, done_at is not null and missing = 0 and coalesce(mandatory_before <= done_at, true) as in_order,
                     coalesce(case when latest_before <= done_at then latest_before else mandatory_before end, received_at) as started_at
                from placed p),
            slow as (
              select t.*, extract(epoch from done_at - started_at) as delay,
                     in_order and extract(epoch from done_at - started_at) > least as is_slow from timed t)
            select number, count(*) as needs, count(*) filter (where passed_at is not null or later is not null) as n,
                   count(done_at) as done, count(*) filter (where in_order) as in_order,
                   count(*) filter (where done_at is null and passed_at is not null) as omitted,
                   count(*) filter (where passed_at is null and later is not null) as skipped,
                   percentile_cont(0.5) within group (order by delay) filter (where in_order) as median_delay,
                   percentile_cont(0.9) within group (order by delay) filter (where in_order) as percentile_90_delay,
                   array_agg(team_id) filter (where is_slow) as slow_teams,
                   array_agg(started_at) filter (where is_slow) as slow_started,
                   array_agg(done_at) filter (where is_slow) as slow_done
              from slow group by number""".formatted(Visible.sql("n.id", "n.team_id", "$1"));

    private final ProcedureQueries procedures;
    private final Calendars calendars;
    private final Pool pool;

    ProcedureFigures(ProcedureQueries procedures, Calendars calendars, Pool pool) {
        this.procedures = procedures;
        this.calendars = calendars;
        this.pool = pool;
    }

    /** Of the needs of a period that the actor sees. */
    public Uni<ProcedureFiguresView> of(UUID procedure, @Nullable Integer version, Period period, Actor actor) {
        period.requirePossible();
        return procedures.find(procedure)
                .chain(found -> procedures.published(procedure, version)
                        .chain(followed -> counts(found, followed, period, actor)
                                .chain(counts -> figures(followed, period, counts))));
    }

    private Uni<Map<Integer, StepCount>> counts(ProcedureView procedure, ProcedureVersionView version, Period period, Actor actor) {
        var steps = version.steps();
        return pool.preparedQuery(COUNT)
                .execute(Tuple.from(new Object[] {actor.id(), version.id(), procedure.kind().name(), Rows.parameter(period.from()),
                        Rows.parameter(period.until()), of(steps, Step::number, Integer[]::new),
                        of(steps, step -> step.completedBy() == null ? null : step.completedBy().type(), String[]::new),
                        of(steps, Step::mandatory, Boolean[]::new), of(steps, step -> least(step.allowed()), Long[]::new)}))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(StepCount::of)
                        .collect(Collectors.toMap(StepCount::number, Function.identity())));
    }

    private static <T> T[] of(List<Step> steps, Function<Step, T> value, IntFunction<T[]> array) {
        return steps.stream().map(value).toArray(array);
    }

    private static @Nullable Long least(@Nullable Limit allowed) {
        return allowed == null ? null : ShortestWay.seconds(allowed);
    }

    private Uni<ProcedureFiguresView> figures(ProcedureVersionView version, Period period, Map<Integer, StepCount> counts) {
        var teams = counts.values().stream().flatMap(count -> count.slow().stream()).map(StepCount.Slow::teamId).distinct().toList();
        return calendars(teams).map(known -> new ProcedureFiguresView(version.procedureId(), version.number(), period.from(), period.until(),
                counts.values().stream().mapToLong(StepCount::needs).max().orElse(0),
                version.steps().stream().map(step -> figures(step, counts.getOrDefault(step.number(), StepCount.none(step.number())), known))
                        .toList()));
    }

    private static StepFigures figures(Step step, StepCount count, Map<UUID, WorkingTime> calendars) {
        return StepFigures.of(step, count, count.slow().stream().filter(slow -> isLate(step, slow, calendars.get(slow.teamId()))).count());
    }

    private static boolean isLate(Step step, StepCount.Slow slow, WorkingTime calendar) {
        return Course.isLate(slow.doneAt().toInstant(), Course.due(step.allowed(), slow.startedAt().toInstant(), calendar));
    }

    private Uni<Map<UUID, WorkingTime>> calendars(List<UUID> teams) {
        Uni<Map<UUID, WorkingTime>> all = Uni.createFrom().item(HashMap::new);
        for (var team : teams) {
            all = all.call(known -> calendars.ofTeam(team).invoke(calendar -> known.put(team, calendar.time())));
        }
        return all;
    }
}
