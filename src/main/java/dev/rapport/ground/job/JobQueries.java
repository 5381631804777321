package dev.rapport.ground.job;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of jobs: one's own, those of teams whose items one sees, and for administrators those of the whole desk. */
@ApplicationScoped
class JobQueries {
    /** {@code $1} is the actor, {@code $2} whether they are an administrator. */
    static final String SEEN = "(j.team_id is null and (j.asked_by_id = $1 or $2) or j.team_id is not null and " + Visible.sql("j.id", "j.team_id", "$1") + ")";

    private static final String HEAD = """
            select j.id, j.version, j.kind, j.state, j.team_id, j.asked_by_id, j.asked_at, j.done, j.total, j.started_at, j.ended_at, j.outcome, j.result
              from job j
            """;
    /** {@code $3} is the job. */
    static final String READ = HEAD + " where j.id = $3 and " + SEEN;

    private final Pool pool;

    JobQueries(Pool pool) {
        this.pool = pool;
    }

    Uni<JobView> find(UUID id, Actor actor) {
        return pool.preparedQuery(READ).execute(Tuple.of(actor.id(), actor.is(Roles.ADMINISTRATOR), id)).map(Rows::require).map(Rows::values).map(JobView::of);
    }

    /** The latest first. */
    Uni<Page<JobView>> list(@Nullable JobState state, Paging paging, Actor actor) {
        var after = paging.after(Cursor.LATEST);
        var all = new Select(pool, actor.id(), actor.is(Roles.ADMINISTRATOR)).and(SEEN).andIf("j.state = ?", state == null ? null : state.name());
        return all.count("job j", paging)
                .chain(count -> all.and("(j.asked_at, j.id) < (?, ?)", Rows.parameter(after.instant()), after.id())
                        .rows(HEAD, "j.asked_at desc, j.id desc", paging)
                        .map(rows -> Page.of(rows.stream().map(Rows::values).map(JobView::of).toList(), paging, row -> Cursor.of(row.askedAt(), row.id()))
                                .withCount(count)));
    }
}
