package dev.rapport.ground.http;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * A query of a list that goes past the session: conditions joined by {@code and}, each with its values.
 * A condition writes {@code ?} where its next value stands; values never become text of the statement.
 */
public final class Select {
    private final Pool pool;
    private final StringBuilder where = new StringBuilder(" where true");
    private final List<Object> values = new ArrayList<>();

    /** A query whose head names the values given here as {@code $1}, {@code $2} and so on. */
    public Select(Pool pool, Object... given) {
        this.pool = pool;
        values.addAll(List.of(given));
    }

    /** Adds a condition with its values, in order. */
    public Select and(String condition, Object... given) {
        var text = condition;
        for (var value : given) {
            values.add(value);
            text = text.replaceFirst("\\?", "\\$" + values.size());
        }
        where.append(" and ").append(text);
        return this;
    }

    /** Adds a condition only where its value is there. */
    public Select andIf(String condition, @Nullable Object given) {
        return given == null ? this : and(condition, given);
    }

    /** The rows, at most one more than the limit, so that a page knows whether another one follows. */
    public Uni<RowSet<Row>> rows(String head, String order, Paging paging) {
        return run(head + where + " order by " + order + " limit " + (paging.limit() + 1));
    }

    /** How many rows there are in all, or null where that was not asked for. */
    public Uni<@Nullable Long> count(String from, Paging paging) {
        return paging.count() ? run("select count(*) from " + from + where).map(rows -> rows.iterator().next().getLong(0))
                : Uni.createFrom().nullItem();
    }

    private Uni<RowSet<Row>> run(String sql) {
        return pool.preparedQuery(sql).execute(Tuple.from(values));
    }
}
