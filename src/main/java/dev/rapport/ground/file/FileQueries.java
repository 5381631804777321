package dev.rapport.ground.file;

import java.util.HexFormat;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of files: by their uploader until they are attached, then by who sees the item; machines of others see only their own. */
@ApplicationScoped
public class FileQueries {
    private static final String HEAD = """
            select f.id, f.version, f.name, f.kind, f.size, f.sha256, f.uploader_id, f.uploaded_at, f.item_id
              from file f
            """;
    private static final String READ = HEAD + """
             where f.id = $1 and ($3 or f.uploader_id = $2) and (f.item_id is null and f.uploader_id = $2 or f.item_id is not null and %s)"""
            .formatted(Visible.sql("f.item_id", "f.team_id", "$2"));
    private static final String COUNT = """
            select count(*)::int as chunks from file_chunk where file_id = $1""";
    private static final String CHUNK = """
            select data from file_chunk where file_id = $1 and index = $2""";

    private final Pool pool;

    FileQueries(Pool pool) {
        this.pool = pool;
    }

    public Uni<FileView> find(UUID id, Actor actor) {
        return pool.preparedQuery(READ).execute(Tuple.of(id, actor.id(), actor.readsText())).map(Rows::require).map(FileQueries::view);
    }

    /** The files of an item that the caller has found, in the order in which they were uploaded; machines of others see their own. */
    public Uni<Page<FileView>> ofItem(UUID item, Paging paging, Actor actor) {
        var all = new Select(pool).and("f.item_id = ?", item).andIf("f.uploader_id = ?", actor.readsText() ? null : actor.id());
        return all.count("file f", paging).chain(count -> after(all, paging).rows(HEAD, "f.uploaded_at, f.id", paging)
                .map(rows -> Page.of(rows.stream().map(FileQueries::view).toList(), paging, row -> Cursor.of(row.uploadedAt(), row.id()))
                        .withCount(count)));
    }

    private static Select after(Select all, Paging paging) {
        var after = paging.after();
        return after == null ? all : all.and("(f.uploaded_at, f.id) > (?, ?)", Rows.parameter(after.instant()), after.id());
    }

    /** The bytes of a file that the caller has found; between two chunks no connection is held, however slow the reader is. */
    Multi<byte[]> content(UUID id) {
        return pool.preparedQuery(COUNT).execute(Tuple.of(id)).map(rows -> Rows.require(rows).getInteger("chunks"))
                .onItem().transformToMulti(count -> Multi.createFrom().range(0, count))
                .onItem().transformToUniAndConcatenate(index -> chunk(id, index));
    }

    private Uni<byte[]> chunk(UUID id, int index) {
        return pool.preparedQuery(CHUNK).execute(Tuple.of(id, index)).map(rows -> Rows.require(rows).getBuffer("data").getBytes());
    }

    private static FileView view(Row row) {
        return new FileView(row.getUUID("id"), row.getLong("version"), row.getString("name"),
                Rows.value(FileKind.class, row, "kind").mediaType(), row.getLong("size"),
                HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()), row.getUUID("uploader_id"),
                Rows.instant(row, "uploaded_at"), row.getUUID("item_id"));
    }
}
