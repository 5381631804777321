package dev.rapport.ground.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * SQL on the connection of the current session and in its transaction, for what is hot and no entity: Hibernate plans a
 * native query anew at each call, which costs more than most queries. What the session has not flushed is not seen.
 */
public final class SessionSql {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    private SessionSql() {
    }

    /** The first row, its columns in order; null where there is none. */
    public static Uni<@Nullable Object @Nullable []> first(String sql, @Nullable Object... values) {
        return onConnection(connection -> connection.select(sql, values)).map(rows -> rows.hasNext() ? rows.next() : null);
    }

    /** All rows, for what is few. */
    public static Uni<List<Object[]>> all(String sql, @Nullable Object... values) {
        return onConnection(connection -> connection.select(sql, values)).map(rows -> {
            var all = new ArrayList<Object[]>();
            rows.forEachRemaining(all::add);
            return all;
        });
    }

    /** How many rows were written. */
    public static Uni<Integer> update(String sql, @Nullable Object... values) {
        return onConnection(connection -> connection.update(sql, values));
    }

    /** Waits until no other transaction holds what has this name; this one holds it until it ends. */
    public static Uni<Void> lock(String name) {
        return first(LOCK, name).replaceWithVoid();
    }

    private static <T> Uni<T> onConnection(Function<ReactiveConnection, CompletionStage<T>> work) {
        return Panache.getSession().chain(session ->
                Uni.createFrom().completionStage(() -> work.apply(((MutinySessionImpl) session).getReactiveConnection())));
    }
}
