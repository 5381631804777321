package dev.rapport.ground.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The fields of one row, as its mapping found them; what is wrong with one is refused with a pointer to it. */
public final class RowFields {
    /** What times before are, is no time at which a desk did anything. */
    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

    private final Map<String, String> values;
    private final List<RowFields> messages;
    private final Times times;
    private final Instant now;
    private final String place;

    RowFields(Map<String, String> values, List<RowFields> messages, Times times, Instant now, String place) {
        this.values = values;
        this.messages = messages;
        this.times = times;
        this.now = now;
        this.place = place;
    }

    /** The text of a field; null where it is empty. */
    public @Nullable String text(String field) {
        return values.get(field);
    }

    /** The text of a field, of which there must be some. */
    public String require(String field) {
        var value = values.get(field);
        if (value == null) {
            throw refused(field, "The row says nothing here.");
        }
        return value;
    }

    /** One of a few words, in any case. */
    public <E extends Enum<E>> E require(String field, Class<E> type) {
        var value = require(field);
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(value.strip())).findFirst()
                .orElseThrow(() -> refused(field, "It is none of " + List.of(type.getEnumConstants()) + "."));
    }

    public <E extends Enum<E>> @Nullable E find(String field, Class<E> type) {
        return values.get(field) == null ? null : require(field, type);
    }

    public Instant requireTime(String field) {
        return time(field, require(field));
    }

    /** A time in the past; null where it is empty. */
    public @Nullable Instant time(String field) {
        var value = values.get(field);
        return value == null ? null : time(field, value);
    }

    private Instant time(String field, String value) {
        try {
            var time = times.instant(value);
            if (time.isBefore(EARLIEST) || time.isAfter(now)) {
                throw refused(field, "The time is before 1970 or to come.");
            }
            return time;
        } catch (DateTimeException none) {
            throw refused(field, "This is no time as the mapping says that times are written.");
        }
    }

    /** The messages that the row brings. */
    public List<RowFields> messages() {
        return messages;
    }

    /** All that the row says, by field. */
    Map<String, String> values() {
        return values;
    }

    /** That a field is not as it must be. */
    public Refusal refused(String field, String why) {
        return Refusal.at(place + "/" + field, ErrorCode.INVALID, why);
    }
}
