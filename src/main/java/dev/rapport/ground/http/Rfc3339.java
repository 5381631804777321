package dev.rapport.ground.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Times as RFC 3339 writes them. Java reads more: years that the database cannot keep, seconds since 1970. */
final class Rfc3339 {
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Rfc3339() {
    }

    /** The instant, or a {@link DateTimeException}. */
    static Instant instant(String text) {
        return OffsetDateTime.parse(written(INSTANT, text)).toInstant();
    }

    /** The date, or a {@link DateTimeException}. */
    static LocalDate date(String text) {
        return LocalDate.parse(written(DATE, text));
    }

    private static String written(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new DateTimeException("not as RFC 3339 writes it");
        }
        return text;
    }
}
