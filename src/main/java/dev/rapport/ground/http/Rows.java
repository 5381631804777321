package dev.rapport.ground.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Refusal;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/** Values of rows and parameters of statements that go past the session. */
public final class Rows {
    private Rows() {
    }

    /** The first row, or null where there is none. */
    public static @Nullable Row firstOrNull(RowSet<Row> rows) {
        return rows.size() == 0 ? null : rows.iterator().next();
    }

    /** The first row, or 404. */
    public static Row require(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw Refusal.notFound();
        }
        return rows.iterator().next();
    }

    /** The values in order, as statements of the session answer them. */
    public static @Nullable Object[] values(Row row) {
        return IntStream.range(0, row.size()).mapToObj(row::getValue).toArray();
    }

    public static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    public static @Nullable Instant instantOrNull(Row row, String column) {
        return row.getOffsetDateTime(column) == null ? null : instant(row, column);
    }

    /** What a statement of the session answers. */
    public static Instant instant(Object value) {
        return ((OffsetDateTime) value).toInstant();
    }

    public static @Nullable Instant instantOrNull(@Nullable Object value) {
        return value == null ? null : instant(value);
    }

    public static <E extends Enum<E>> E value(Class<E> type, Row row, String column) {
        return Enum.valueOf(type, row.getString(column));
    }

    public static <E extends Enum<E>> @Nullable E valueOrNull(Class<E> type, Row row, String column) {
        return row.getString(column) == null ? null : value(type, row, column);
    }

    /** An instant as the driver takes it. */
    public static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
