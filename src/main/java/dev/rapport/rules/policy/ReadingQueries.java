package dev.rapport.rules.policy;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of readings, past the session: one's own, or those of the people of the teams that one sees. */
@ApplicationScoped
public class ReadingQueries {
    private static final String OF_TEAMS =
            "r.person_id in (select m.person_id from membership m join sight s on s.team_id = m.team_id where s.person_id = %s)";
    private static final String OVERDUE = "(r.confirmed_at is null and r.due_at < ?)";
    private static final String COUNTS = """
            select count(r.id) as asked, count(r.confirmed_at) as confirmed,
                   count(r.id) filter (where r.confirmed_at is null and r.due_at < $2) as overdue
              from policy_version v
              left join reading r on r.subject_type = 'policy' and r.subject_id = v.policy_id and r.subject_version = v.number and %s
             where v.policy_id = $3 and v.number = $4 and v.status = 'PUBLISHED' group by v.id""".formatted(OF_TEAMS.formatted("$1"));

    private final Pool pool;

    ReadingQueries(Pool pool) {
        this.pool = pool;
    }

    /** What is due first comes first. */
    public Uni<Page<ReadingView>> list(ReadingFilter filter, Paging paging, Actor actor) {
        var all = matching(filter, actor);
        return all.count("reading r", paging).chain(count -> after(all, paging)
                .rows("select r.* from reading r", "r.due_at, r.id", paging)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> view(row, actor)).toList())
                .map(rows -> page(rows, paging).withCount(count)));
    }

    /** How many people of the teams that the actor sees have read a published version; 404 where there is none. */
    public Uni<ReadingCounts> counts(UUID policy, int version, Actor actor) {
        return pool.preparedQuery(COUNTS).execute(Tuple.of(actor.id(), Rows.parameter(actor.at()), policy, version))
                .map(Rows::require)
                .map(row -> new ReadingCounts(row.getLong("asked"), row.getLong("confirmed"), row.getLong("overdue")));
    }

    private Select matching(ReadingFilter filter, Actor actor) {
        var select = new Select(pool).and(filter.whose == Whose.MINE ? "r.person_id = ?" : ofTeams(actor), actor.id())
                .andIf("r.subject_id = ?", filter.subjectId);
        if (filter.confirmed != null) {
            select.and(filter.confirmed ? "r.confirmed_at is not null" : "r.confirmed_at is null");
        }
        return filter.overdue == null ? select : select.and((filter.overdue ? "" : "not ") + OVERDUE, Rows.parameter(actor.at()));
    }

    private static String ofTeams(Actor actor) {
        if (!actor.is(Roles.SUPERVISOR) && !actor.is(Roles.LINE_MANAGER)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Readings of others are for supervisors and line managers.");
        }
        return OF_TEAMS.formatted("?");
    }

    private static Select after(Select select, Paging paging) {
        var after = paging.after();
        return after == null ? select : select.and("(r.due_at, r.id) > (?, ?)", Rows.parameter(after.instant()), after.id());
    }

    private static Page<ReadingView> page(List<ReadingView> rows, Paging paging) {
        return Page.of(rows, paging, row -> Cursor.of(row.dueAt(), row.id()));
    }

    private static ReadingView view(Row row, Actor actor) {
        var dueAt = Rows.instant(row, "due_at");
        var confirmedAt = Rows.instantOrNull(row, "confirmed_at");
        return new ReadingView(row.getUUID("id"), row.getLong("version"), row.getString("subject_type"), row.getUUID("subject_id"),
                row.getInteger("subject_version"), row.getUUID("person_id"), dueAt, Rows.instant(row, "asked_at"),
                row.getUUID("asked_by_id"), confirmedAt, confirmedAt == null && actor.at().isAfter(dueAt));
    }
}
