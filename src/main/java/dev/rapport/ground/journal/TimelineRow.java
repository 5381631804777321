package dev.rapport.ground.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/**
 * One fact of the journal as it is told in a timeline.
 *
 * @param type such as {@code need.confirmed}
 * @param actorId the person, link or machine that acted
 * @param onBehalfOf the customer for whom a link acted
 * @param customerId the customer that it was written for, merged or not
 * @param facts ids, codes, amounts, times and outcomes; of personal fields only the names
 */
public record TimelineRow(UUID id, Instant at, String type, UUID actorId, String role, @Nullable UUID onBehalfOf, String subjectType,
        UUID subjectId, UUID customerId, @Nullable UUID teamId, Map<String, Object> facts) {

    /** A page of rows of the journal, the latest first. */
    public static Page<TimelineRow> page(RowSet<Row> rows, Paging paging) {
        List<TimelineRow> all = StreamSupport.stream(rows.spliterator(), false).map(TimelineRow::of).toList();
        return Page.of(all, paging, row -> Cursor.of(row.at(), row.id()));
    }

    private static TimelineRow of(Row row) {
        return new TimelineRow(row.getUUID("event_id"), Rows.instant(row, "at"), row.getString("type"), row.getUUID("actor_id"),
                row.getString("role"), row.getUUID("on_behalf_of"), row.getString("subject_type"), row.getUUID("subject_id"),
                row.getUUID("customer_id"), row.getUUID("team_id"), row.get(JsonObject.class, "payload").getMap());
    }
}
