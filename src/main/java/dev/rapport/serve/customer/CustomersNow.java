package dev.rapport.serve.customer;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Who customers are now, many in one statement past the session; nothing is asked for none. */
@ApplicationScoped
public class CustomersNow {
    private static final String NOW = CustomerSearch.COLUMNS
            + "a.id as asked from customer a join customer c on c.id = a.root_id where a.id = any($1) and c.erased_at is null";

    private final Pool pool;

    CustomersNow(Pool pool) {
        this.pool = pool;
    }

    /** By the id asked for, which is another one's where they were merged; without those who were erased. */
    public Uni<Map<UUID, CustomerRow>> of(Set<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(Map.of())
                : pool.preparedQuery(NOW).execute(Tuple.of(ids.toArray(UUID[]::new)))
                        .map(rows -> rows.stream().collect(Collectors.toMap((Row row) -> row.getUUID("asked"), CustomerSearch::row)));
    }
}
