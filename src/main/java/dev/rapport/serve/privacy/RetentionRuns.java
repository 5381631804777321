package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores runs of the rules, and what each counted. */
@ApplicationScoped
class RetentionRuns implements PanacheRepositoryBase<RetentionRun, UUID> {
    private static final String BEGIN = """
            insert into retention_count (run_id, kind, months, ended_before, rows)
            select $1, r.kind, r.months, $2::timestamptz - make_interval(months => r.months), 0 from retention_rule r where r.months is not null""";
    private static final String BEGIN_AS_TOLD = """
            insert into retention_count (run_id, kind, months, ended_before, rows)
            select $1, c.kind, c.months, c.ended_before, 0 from retention_count c where c.run_id = $2""";
    private static final String LAST_TOLD = """
            select r.id from retention_run r where r.rules = $1 and r.dry_run and r.done_at >= $2 order by r.id desc limit 1""";
    private static final String COUNTS = """
            select kind, months, ended_before, rows, oldest_at from retention_count where run_id = $1 order by kind""";
    private static final String ADD = """
            update retention_count set rows = rows + $3, oldest_at = least(oldest_at, $4) where run_id = $1 and kind = $2""";

    Uni<RetentionRun> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(Refusal::notFound);
    }

    /** The last dry run of the same rules that was done since then; refused where there is none. */
    Uni<UUID> requireTold(String rules, Instant since) {
        return SessionSql.first(LAST_TOLD, rules, Rows.parameter(since)).onItem().ifNull().failWith(() -> new Refusal(ErrorCode.DRY_RUN_MISSING))
                .map(row -> (UUID) row[0]);
    }

    /** What a dry run told, and nothing that ended after what it told of. */
    Uni<Void> beginAsTold(UUID run, UUID told) {
        return SessionSql.update(BEGIN_AS_TOLD, run, told).replaceWithVoid();
    }

    /** What each kind that there is a rule for has to have ended before. */
    Uni<Void> begin(UUID run, Instant at) {
        return SessionSql.update(BEGIN, run, Rows.parameter(at)).replaceWithVoid();
    }

    Uni<List<RetentionRunView.Count>> counts(UUID run) {
        return SessionSql.all(COUNTS, run).map(rows -> rows.stream().map(RetentionRuns::count).toList());
    }

    Uni<Void> add(UUID run, String kind, long rows, @Nullable Instant oldest) {
        return SessionSql.update(ADD, run, kind, rows, oldest == null ? null : Rows.parameter(oldest)).replaceWithVoid();
    }

    private static RetentionRunView.Count count(@Nullable Object[] row) {
        return new RetentionRunView.Count((String) row[0], ((Number) row[1]).intValue(), Rows.instant(row[2]), ((Number) row[3]).longValue(),
                Rows.instantOrNull(row[4]));
    }
}
