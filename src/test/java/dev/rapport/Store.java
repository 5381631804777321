package dev.rapport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** The database behind the running application, for what a test must see or do past the interface. */
final class Store {
    private static final String TABLES = """
            select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
               and table_name <> 'flyway_schema_history' order by table_name""";

    private Store() {
    }

    static List<Row> run(String sql, Object... parameters) {
        return await(pool().preparedQuery(sql).execute(Tuple.from(parameters)));
    }

    /** How many rows each table has. */
    static Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        var all = new ArrayList<String>();
        run(TABLES).forEach(row -> all.add("select '" + row.getString(0) + "', count(*) from " + row.getString(0)));
        run(String.join(" union all ", all)).forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }

    private static Pool pool() {
        return Arc.container().instance(Pool.class).get();
    }

    private static List<Row> await(Uni<RowSet<Row>> work) {
        try {
            var rows = new ArrayList<Row>();
            VertxContextSupport.subscribeAndAwait(() -> work).forEach(rows::add);
            return rows;
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
