package dev.rapport.ground.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes what may be too much for one statement: its parts some at a time, each batch in a transaction of its own, and then what they were of. */
@ApplicationScoped
class Removal {
    private final Pool pool;

    Removal(Pool pool) {
        this.pool = pool;
    }

    /**
     * Goes on until a batch is not full.
     *
     * @param parts removes at most a batch of them
     * @param wholes removes what has no parts any more
     * @param of the one parameter of both
     */
    Uni<Void> remove(String parts, int batch, String wholes, Object of) {
        return Multi.createBy().repeating().uni(() -> remove(parts, of)).whilst(count -> count == batch).collect().last()
                .chain(() -> remove(wholes, of)).replaceWithVoid();
    }

    private Uni<Integer> remove(String sql, Object of) {
        return pool.preparedQuery(sql).execute(Tuple.of(of)).map(removed -> removed.rowCount());
    }
}
