package dev.rapport.ground.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The fields of one row, as its mapping found them; what is wrong with one is refused with a pointer to it. */
public final class RowFields {
    /** What times before are, is no time at which a desk did anything. */
    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

    private final Map<String, String> values;
    private final List<RowFields> messages;
    private final List<Refusal> leftOut;
    private final Times times;
    private final Instant now;
    private final String place;

    RowFields(Map<String, String> values, List<RowFields> messages, List<Refusal> leftOut, Times times, Instant now, String place) {
        this.values = values;
        this.messages = messages;
        this.leftOut = new ArrayList<>(leftOut);
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

    /**
     * The messages that the row brings. One that cannot be read costs not the row: it is left out, and what became of the row says so.
     *
     * @param reading of a message; nothing for what is none
     */
    public <M> List<M> messages(Function<RowFields, Optional<M>> reading) {
        var read = new ArrayList<M>();
        for (var message : messages) {
            try {
                reading.apply(message).ifPresent(read::add);
            } catch (Refusal refused) {
                leftOut.add(refused);
            }
        }
        return read;
    }

    /** The messages as they stand in the row. */
    List<RowFields> messages() {
        return messages;
    }

    /** Why messages of the row are not taken, as far as they were read. */
    List<Refusal> leftOut() {
        return leftOut;
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
