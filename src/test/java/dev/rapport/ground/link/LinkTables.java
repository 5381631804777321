package dev.rapport.ground.link;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks into the tables, past the interface. */
@ApplicationScoped
class LinkTables {
    private final Pool pool;

    LinkTables(Pool pool) {
        this.pool = pool;
    }

    Row row(String sql, Object... parameters) {
        return pool.preparedQuery(sql).executeAndAwait(Tuple.from(parameters)).iterator().next();
    }

    void execute(String sql, Object... parameters) {
        pool.preparedQuery(sql).executeAndAwait(Tuple.from(parameters));
    }
}
