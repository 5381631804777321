package dev.rapport.ground.job;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How a file of another system is read.
 *
 * @param system short name of the other system; with its ids it makes an import repeatable
 * @param encoding of the file; UTF-8 if left out
 * @param delimiter between the fields of CSV; a comma if left out
 * @param zone IANA time zone of times that do not say theirs; UTC if left out
 * @param timePattern of times, in the letters of Java's DateTimeFormatter; if left out times are as RFC 3339 or ISO 8601 writes them
 * @param fields where the value of each field comes from
 * @param messages where the messages of needs stand, in rows of JSON
 */
public record Mapping(
        @NotNull @Pattern(regexp = ExternalId.SYSTEM) @Size(max = 50) String system,
        @NotNull RowKind rows,
        @NotNull RowFormat format,
        @Nullable Encoding encoding,
        @Nullable @Pattern(regexp = "[,;|\\t]") @Size(max = 1) String delimiter,
        @Nullable @Size(max = 50) String zone,
        @Nullable @Size(max = 50) String timePattern,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid FieldSource> fields,
        @Nullable @Valid NestedMessages messages) {

    Encoding readAs() {
        return encoding == null ? Encoding.UTF_8 : encoding;
    }

    char fieldEnd() {
        return delimiter == null ? ',' : delimiter.charAt(0);
    }

    /** A {@link DateTimeException} where there is none such. */
    ZoneId readIn() {
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
