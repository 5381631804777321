package dev.rapport.ground.job;

import java.time.Instant;
import java.util.UUID;

import dev.rapport.ground.http.Chunks;
import dev.rapport.ground.http.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps files on their way in, each part in a transaction of its own: who follows the journal waits for the oldest transaction, and a
 * large file takes minutes. What nothing came of is removed later.
 */
@ApplicationScoped
class ImportFiles {
    private static final String BEGIN = "insert into import_upload (id, begun_at) values ($1, $2)";
    private static final String UNUSED = " and not exists (select 1 from import i where i.file_id = $1)";
    private static final String DROP_PARTS = "delete from import_chunk where (file_id, index) in (select c.file_id, c.index from import_chunk c where c.file_id = $1"
            + UNUSED + " limit " + ImportCleaning.BATCH + ")";
    private static final String DROP = "delete from import_upload where id = $1" + UNUSED;
    private static final String KEEP = "insert into import_chunk (file_id, index, data) values ($1, $2, $3)";

    private final Pool pool;
    private final Chunks chunks;
    private final Removal removal;

    ImportFiles(Pool pool, Chunks chunks, Removal removal) {
        this.pool = pool;
        this.chunks = chunks;
        this.removal = removal;
    }

    Uni<Void> keep(UUID id, String path, Instant at) {
        return pool.preparedQuery(BEGIN).execute(Tuple.of(id, Rows.parameter(at)))
                .chain(() -> chunks.each(path, (index, chunk) -> pool.preparedQuery(KEEP).execute(Tuple.of(id, index, Buffer.buffer(chunk)))));
    }

    /** What cannot be removed now is later; what an import reads stays. */
    Uni<Void> drop(UUID id) {
        return removal.remove(DROP_PARTS, ImportCleaning.BATCH, DROP, id).onFailure().recoverWithNull();
    }
}
