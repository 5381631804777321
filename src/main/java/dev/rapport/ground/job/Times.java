package dev.rapport.ground.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Reads times as a file writes them; a date alone is its beginning. What no calendar has, such as 30 February, is refused. */
final class Times {
    private static final DateTimeFormatter USUAL = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendPattern("['T'][' ']").append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart().appendLiteral(' ').optionalEnd()
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .optionalStart().appendZoneId().optionalEnd().optionalEnd()
            .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter form;
    private final ZoneId zone;

    /** @throws IllegalArgumentException where the pattern is none */
    Times(@Nullable String pattern, ZoneId zone) {
        this.zone = zone;
        // Years of an era are what nobody means who writes y.
        this.form = pattern == null ? USUAL
                : DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The instant, or a {@link DateTimeException}. */
    Instant instant(String text) {
        return ofZone(form.parse(text.strip())).toInstant();
    }

    /** By what was read: to try one form after another costs an exception with each, of which a file would have hundreds of thousands. */
    private ZonedDateTime ofZone(TemporalAccessor read) {
        if (read.query(TemporalQueries.localTime()) == null) {
            return LocalDate.from(read).atStartOfDay(zone);
        }
        return read.query(TemporalQueries.zone()) == null ? LocalDateTime.from(read).atZone(zone) : ZonedDateTime.from(read);
    }
}
