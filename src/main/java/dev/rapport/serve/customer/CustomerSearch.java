package dev.rapport.serve.customer;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists and searches customers, past the session: every contact of the desk begins here. */
@ApplicationScoped
class CustomerSearch {
    static final String COLUMNS = "select c.id, c.version, c.kind, c.internal, c.name, c.language, ";
    private static final String ALL = "customer c";
    static final String ROWS_BY_NAME = COLUMNS + "plain(c.name) as place from " + ALL;
    static final String BY_NAME = "plain(c.name), c.id";
    private static final String LIKE = "customer_like($1) l join customer c on c.id = l.root_id";
    private static final String ROWS_BY_LIKENESS = COLUMNS + "l.likeness::text as place from " + LIKE;
    private static final String BY_LIKENESS = "l.likeness desc, c.id desc";
    private static final String REACHED = """
            c.id in (select m.root_id from customer_contact k join customer m on m.id = k.customer_id where k.value = any(?))""";
    private static final String NAMED = """
            c.id in (select m.root_id from customer_external_id x join customer m on m.id = x.customer_id
                      where x.system = ? and x.external_id = ?)""";

    private final Pool pool;
    private final NormalForm normal;

    CustomerSearch(Pool pool, NormalForm normal) {
        this.pool = pool;
        this.normal = normal;
    }

    /** By name, or by likeness to the name searched. */
    Uni<Page<CustomerRow>> list(CustomerFilter filter, Paging paging) {
        filter.requireWhole();
        return filter.q == null ? byName(filter, paging) : byLikeness(filter.q, filter, paging);
    }

    private Uni<Page<CustomerRow>> byName(CustomerFilter filter, Paging paging) {
        var all = matching(new Select(pool), filter);
        return all.count(ALL, paging).chain(count -> afterName(all, paging.after())
                .rows(ROWS_BY_NAME, BY_NAME, paging)
                .map(rows -> page(rows, paging).withCount(count)));
    }

    private Uni<Page<CustomerRow>> byLikeness(String text, CustomerFilter filter, Paging paging) {
        var all = matching(new Select(pool, text), filter);
        return all.count(LIKE, paging).chain(count -> afterLikeness(all, paging.after())
                .rows(ROWS_BY_LIKENESS, BY_LIKENESS, paging)
                .map(rows -> page(rows, paging).withCount(count)));
    }

    Select matching(Select select, CustomerFilter filter) {
        var found = select.and("c.survivor_id is null and c.erased_at is null")
                .andIf("c.kind = ?", filter.kind == null ? null : filter.kind.name())
                .andIf("c.internal = ?", filter.internal)
                .andIf(REACHED, filter.contact == null ? null : normal.meanings(filter.contact).toArray(String[]::new));
        return filter.externalId == null ? found : found.and(NAMED, filter.externalSystem, filter.externalId);
    }

    private static Select afterName(Select select, @Nullable Cursor cursor) {
        return cursor == null ? select : select.and("(plain(c.name), c.id) > (?, ?)", cursor.value(), cursor.id());
    }

    private static Select afterLikeness(Select select, @Nullable Cursor cursor) {
        return cursor == null ? select : select.and("(l.likeness, c.id) < (?, ?)", cursor.number(), cursor.id());
    }

    private static Page<CustomerRow> page(RowSet<Row> rows, Paging paging) {
        var found = rows.stream().toList();
        return Page.of(found, paging, row -> new Cursor(row.getString("place"), row.getUUID("id"))).map(CustomerSearch::row);
    }

    static CustomerRow row(Row row) {
        return new CustomerRow(row.getUUID("id"), row.getLong("version"), Rows.value(CustomerKind.class, row, "kind"),
                row.getBoolean("internal"), row.getString("name"), row.getString("language"));
    }
}
