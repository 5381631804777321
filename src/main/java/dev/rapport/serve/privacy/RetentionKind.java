package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.job.Job;
import dev.rapport.ground.job.JobKind;
import dev.rapport.ground.job.Step;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.personal.Held;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Removes what was kept long enough, or tells what that is: some customers a step, in order of their ids, and none towards whom a
 * duty is open, or of whom it is still to be decided whether they are erased.
 */
@ApplicationScoped
class RetentionKind implements JobKind {
    static final String KIND = "retention";
    private static final int CUSTOMERS = 100;
    private static final String ROOTS = """
            select r.id, m.id from (select c.id from customer c
               where c.survivor_id is null and c.erased_at is null and c.restricted_at is null and c.id > $1 order by c.id limit %d) r
              join customer m on m.root_id = r.id order by r.id""".formatted(CUSTOMERS);

    private final RetentionRuns runs;
    private final OpenDuties duties;
    private final Holdings holdings;
    private final Journal journal;

    RetentionKind(RetentionRuns runs, OpenDuties duties, Holdings holdings, Journal journal) {
        this.runs = runs;
        this.duties = duties;
        this.holdings = holdings;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Step> step(Job job, Instant at) {
        var after = job.position().isEmpty() ? new UUID(0, 0) : UUID.fromString(job.position());
        return runs.require(UUID.fromString(job.parameters().get("runId")))
                .chain(run -> SessionSql.all(ROOTS, after).chain(rows -> rows.isEmpty() ? last(run, job, at) : go(run, Families.of(rows), job, at)));
    }

    private Uni<Step> go(RetentionRun run, Families families, Job job, Instant at) {
        return duties.bound(families.all()).map(families::without)
                .chain(free -> runs.counts(run.id()).chain(counts -> Multi.createFrom().iterable(counts)
                        .onItem().transformToUniAndConcatenate(count -> each(run, count, free, at)).collect().asList()))
                .map(done -> Step.on(families.last().toString(), job.done() + families.roots(), null));
    }

    private Uni<Void> each(RetentionRun run, RetentionRunView.Count count, List<UUID> customers, Instant at) {
        return Multi.createFrom().iterable(holdings.all().stream().filter(held -> held.endedAt() != null && held.section().equals(count.kind())).toList())
                .onItem().transformToUniAndConcatenate(held -> each(run, count, held, customers, at)).collect().asList().replaceWithVoid();
    }

    private Uni<Void> each(RetentionRun run, RetentionRunView.Count count, Held held, List<UUID> customers, Instant at) {
        var told = new Statement("select count(*), min(%s) from %s where %s and ".formatted(held.endedAt(), held.table(), held.holding()), held);
        return told.first(customers, at, count.endedBefore())
                .call(row -> runs.add(run.id(), count.kind(), ((Number) Objects.requireNonNull(row)[0]).longValue(), Rows.instantOrNull(row[1])))
                .chain(row -> run.dryRun() ? Uni.createFrom().voidItem() : new Statement(held.erasure(""), held).update(customers, at, count.endedBefore()));
    }

    private Uni<Step> last(RetentionRun run, Job job, Instant at) {
        run.done(at);
        return runs.counts(run.id())
                .chain(counts -> journal.record(counts.stream().map(run::counted).toList(), job.actor(at)))
                .replaceWith(() -> Step.last(job.done(), Step.DONE));
    }

    /** A statement that ends with the condition that a row was done with before an instant. */
    private record Statement(String beginning, Held held) {
        private boolean namesTheInstant() {
            return beginning.contains("$2");
        }

        private String sql() {
            return beginning + held.endedAt() + " < " + (namesTheInstant() ? "$3" : "$2");
        }

        private Object[] values(List<UUID> customers, Instant at, Instant before) {
            var ids = customers.toArray(UUID[]::new);
            return namesTheInstant() ? new Object[] {ids, Rows.parameter(at), Rows.parameter(before)} : new Object[] {ids, Rows.parameter(before)};
        }

        Uni<Object[]> first(List<UUID> customers, Instant at, Instant before) {
            return SessionSql.first(sql(), values(customers, at, before));
        }

        Uni<Void> update(List<UUID> customers, Instant at, Instant before) {
            return SessionSql.update(sql(), values(customers, at, before)).replaceWithVoid();
        }
    }
}
