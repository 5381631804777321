package dev.rapport.ground.job;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
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

/** Reads of imports, which are seen as their jobs. */
@ApplicationScoped
class ImportQueries {
    private static final int LINES = 1_000;
    private static final String READ = """
            select j.id, j.version, j.state, j.team_id, i.mapping::text as mapping, i.size, i.sha256, i.created, i.updated, i.unchanged, i.refused
              from job j join import i on i.id = j.id where j.id = $3 and\s""" + JobQueries.SEEN;
    private static final String ROWS = "select r.number, r.outcome, r.thing_id, r.code, r.pointer, r.detail from import_row r";
    private static final String NEXT = ROWS + " where r.import_id = $1 and r.number > $2 order by r.number limit " + LINES;

    private final Pool pool;
    private final ObjectMapper mapper;

    ImportQueries(Pool pool, ObjectMapper mapper) {
        this.pool = pool;
        this.mapper = mapper;
    }

    Uni<ImportView> find(UUID id, Actor actor) {
        return pool.preparedQuery(READ).execute(Tuple.of(actor.id(), actor.is(Roles.ADMINISTRATOR), id)).map(Rows::require).map(this::view);
    }

    /** What became of the rows, in their order. */
    Uni<Page<ImportRowView>> rows(UUID id, @Nullable RowOutcome outcome, Paging paging, Actor actor) {
        var after = paging.after(new Cursor("0", id)).number();
        var all = new Select(pool).and("r.import_id = ?", id).andIf("r.outcome = ?", outcome == null ? null : outcome.name());
        return find(id, actor).chain(seen -> all.count("import_row r", paging))
                .chain(count -> all.and("r.number > ?", after).rows(ROWS, "r.number", paging)
                        .map(rows -> Page.of(rows.stream().map(ImportQueries::row).toList(), paging, row -> new Cursor(Integer.toString(row.row()), id))
                                .withCount(count)));
    }

    /** What became of all rows, as CSV; between two stretches no connection is held. */
    Multi<byte[]> lines(ImportView told) {
        var count = told.created() + told.updated() + told.unchanged() + told.refused();
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(bytes("row,outcome,id,code,pointer,detail\r\n")),
                Multi.createFrom().range(0, (count + LINES - 1) / LINES).onItem().transformToUniAndConcatenate(page -> lines(told.id(), page * LINES)));
    }

    private Uni<byte[]> lines(UUID id, int after) {
        return pool.preparedQuery(NEXT).execute(Tuple.of(id, after))
                .map(rows -> bytes(rows.stream().map(ImportQueries::row).map(ImportQueries::line).collect(Collectors.joining())));
    }

    /** Ids, codes and our own words only, none of which a spreadsheet would take for a formula. */
    private static String line(ImportRowView row) {
        return List.of(Integer.toString(row.row()), row.outcome().name(), text(row.id()), text(row.code()), text(row.pointer()),
                "\"" + text(row.detail()).replace("\"", "\"\"") + "\"").stream().collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ImportRowView row(Row row) {
        return new ImportRowView(row.getInteger("number"), Rows.value(RowOutcome.class, row, "outcome"), row.getUUID("thing_id"), row.getString("code"),
                row.getString("pointer"), row.getString("detail"));
    }

    private ImportView view(Row row) {
        return new ImportView(row.getUUID("id"), row.getLong("version"), Rows.value(JobState.class, row, "state"), row.getUUID("team_id"),
                mapping(row.getString("mapping")), row.getLong("size"), HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()),
                row.getInteger("created"), row.getInteger("updated"), row.getInteger("unchanged"), row.getInteger("refused"));
    }

    private Mapping mapping(String json) {
        try {
            return mapper.readValue(json, Mapping.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
