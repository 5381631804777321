package dev.rapport.ground.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of jobs as those who work on them read and write them. */
@ApplicationScoped
class JobRows {
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {
    };
    private static final String COLUMNS = "j.id, j.kind, j.team_id, j.asked_by_id, j.asked_role, j.parameters::text, j.position, j.done, j.total, j.attempts";
    /** Skips whatever a step of another replica holds, however long ago its lease ended. */
    private static final String TAKE = """
            update job set state = 'RUNNING', lease = $1, due_at = $2, started_at = coalesce(started_at, $3), version = version + 1
             where id = (select j.id from job j where j.due_at <= $3 and j.kind = any ($4) order by j.due_at, j.id limit 1 for update skip locked)
            returning id""";
    private static final String HELD = "select " + COLUMNS + " from job j where j.id = $1 and j.lease = $2 and j.state = 'RUNNING' for update";
    private static final String OPEN = "select " + COLUMNS + " from job j where j.id = $1 and j.due_at is not null for update";
    private static final String KEEP = """
            update job set position = $2, done = $3, total = coalesce($4, total), due_at = $5, attempts = 0, version = version + 1 where id = $1""";
    private static final String RELEASE = "update job set lease = null, due_at = $3 where id = $1 and lease = $2";
    private static final String PUT_OFF = """
            update job set lease = null, attempts = attempts + 1, version = version + 1,
                   due_at = $3::timestamptz + make_interval(secs => least(power(2, least(attempts, 9)), 300))
             where id = $1 and lease = $2 returning attempts""";
    private static final String END = """
            update job set state = $2, outcome = $3, done = $4, total = coalesce($5, total), ended_at = $6, due_at = null, lease = null,
                   version = version + 1 where id = $1""";

    private final ObjectMapper mapper;

    JobRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Takes one that is due, of the kinds given, until the lease ends. */
    Uni<@Nullable UUID> take(UUID lease, Instant until, Instant now, String[] kinds) {
        return SessionSql.first(TAKE, lease, Rows.parameter(until), Rows.parameter(now), kinds).map(row -> row == null ? null : (UUID) row[0]);
    }

    /** The job, locked; null where it is held by another or ended meanwhile. */
    Uni<@Nullable Job> held(UUID id, UUID lease) {
        return SessionSql.first(HELD, id, lease).map(this::job);
    }

    /** The job, locked; null where it ended. */
    Uni<@Nullable Job> open(UUID id) {
        return SessionSql.first(OPEN, id).map(this::job);
    }

    /** As written so far in the current transaction; 404 where the actor does not see it. */
    Uni<JobView> view(UUID id, Actor actor) {
        return SessionSql.first(JobQueries.READ, actor.id(), actor.is(Roles.ADMINISTRATOR), id)
                .onItem().ifNull().failWith(Refusal::notFound).map(JobView::of);
    }

    Uni<Void> keep(Job job, Step step, Instant until) {
        return SessionSql.update(KEEP, job.id(), step.position(), step.done(), step.total(), Rows.parameter(until)).replaceWithVoid();
    }

    Uni<Void> release(UUID id, UUID lease, Instant due) {
        return SessionSql.update(RELEASE, id, lease, Rows.parameter(due)).replaceWithVoid();
    }

    /** How often it failed since its last good step. */
    Uni<Integer> putOff(UUID id, UUID lease, Instant now) {
        return SessionSql.first(PUT_OFF, id, lease, Rows.parameter(now)).map(row -> row == null ? 0 : ((Number) row[0]).intValue());
    }

    Uni<Void> end(Job job, JobState state, @Nullable String outcome, long done, Instant at) {
        return SessionSql.update(END, job.id(), state.name(), outcome, done, state == JobState.DONE ? done : null, Rows.parameter(at)).replaceWithVoid();
    }

    private @Nullable Job job(@Nullable Object @Nullable [] row) {
        return row == null ? null : new Job((UUID) row[0], (String) row[1], (UUID) row[2], (UUID) row[3], (String) row[4], parameters((String) row[5]),
                (String) row[6], ((Number) row[7]).longValue(), row[8] == null ? null : ((Number) row[8]).longValue(), ((Number) row[9]).intValue());
    }

    private Map<String, String> parameters(String json) {
        try {
            return mapper.readValue(json, PARAMETERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
