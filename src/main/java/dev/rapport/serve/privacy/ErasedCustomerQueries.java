package dev.rapport.serve.privacy;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads who was erased and when. */
@ApplicationScoped
public class ErasedCustomerQueries {
    private static final String HEAD = "select c.id, c.erased_at from customer c";

    private final Pool pool;

    ErasedCustomerQueries(Pool pool) {
        this.pool = pool;
    }

    /** Those erased at an instant or later, the first first. */
    public Uni<Page<ErasedCustomerView>> list(@Nullable Instant since, Paging paging) {
        var after = paging.after(Cursor.of(Instant.EPOCH, Cursor.FIRST.id()));
        var all = new Select(pool).and("c.erased_at is not null").andIf("c.erased_at >= ?", since == null ? null : Rows.parameter(since));
        return all.count("customer c", paging).chain(count -> all.and("(c.erased_at, c.id) > (?, ?)", Rows.parameter(after.instant()), after.id())
                .rows(HEAD, "c.erased_at, c.id", paging)
                .map(rows -> Page.of(rows.stream().map(ErasedCustomerQueries::view).toList(), paging, row -> Cursor.of(row.erasedAt(), row.customerId())).withCount(count)));
    }

    private static ErasedCustomerView view(Row row) {
        return new ErasedCustomerView(row.getUUID("id"), Rows.instant(row, "erased_at"));
    }
}
