package dev.rapport.ground.job;

import org.jspecify.annotations.Nullable;

/**
 * Finds where rows end, byte by byte and without reading on: in the encodings that are taken, what parts rows is one byte. A row that
 * cannot be one ends at the end of its line, so that it takes none of the others with it.
 */
final class RowCutter {
    /** How many bytes a row may have. */
    static final int LONGEST = 1024 * 1024;

    private static final String UNCLOSED = "A quote is not closed.";
    private static final String TOO_LONG = "A row has at most " + LONGEST + " bytes.";

    private final RowFormat format;
    private final byte delimiter;

    RowCutter(RowFormat format, char delimiter) {
        this.format = format;
        this.delimiter = (byte) delimiter;
    }

    /**
     * A stretch of bytes.
     *
     * @param end where the row ends
     * @param next where the next one begins
     * @param broken why it is no row
     * @param inside the row's line does not end here: what follows up to its end is no row either
     */
    record Cut(int end, int next, @Nullable String broken, boolean inside) {
    }

    /** The row that begins at a place; null where the bytes end before the row does and more of them come. */
    @Nullable Cut cut(byte[] bytes, int from, boolean isLast) {
        return format == RowFormat.CSV ? quoted(bytes, from, isLast) : line(bytes, from, isLast, null);
    }

    /** Up to the end of the line; null where the bytes end before. */
    @Nullable Cut line(byte[] bytes, int from, boolean isLast, @Nullable String broken) {
        var end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end < bytes.length) {
            return new Cut(end > from && bytes[end - 1] == '\r' ? end - 1 : end, end + 1, tooLong(end - from, broken), false);
        }
        return isLast ? new Cut(end, end, tooLong(end - from, broken), false)
                : end - from > LONGEST ? new Cut(end, end, TOO_LONG, true) : null;
    }

    private static @Nullable String tooLong(int length, @Nullable String otherwise) {
        return length > LONGEST ? TOO_LONG : otherwise;
    }

    private @Nullable Cut quoted(byte[] bytes, int from, boolean isLast) {
        var state = State.BEGINNING;
        for (var place = from; place < bytes.length; place++) {
            var sign = bytes[place];
            if (state != State.QUOTED && (sign == '\n' || sign == '\r')) {
                return end(bytes, from, place, isLast);
            }
            state = state.after(sign, delimiter);
            if (state == State.BROKEN) {
                return line(bytes, from, isLast, "A quote stands where none may stand.");
            }
            if (place - from > LONGEST) {
                return line(bytes, from, isLast, state == State.QUOTED ? UNCLOSED : TOO_LONG);
            }
        }
        return !isLast ? null : state == State.QUOTED ? line(bytes, from, true, UNCLOSED) : new Cut(bytes.length, bytes.length, null, false);
    }

    private static @Nullable Cut end(byte[] bytes, int from, int place, boolean isLast) {
        if (bytes[place] == '\n') {
            return new Cut(place, place + 1, null, false);
        }
        if (place + 1 == bytes.length && !isLast) {
            return null;
        }
        var isPair = place + 1 < bytes.length && bytes[place + 1] == '\n';
        return new Cut(place, isPair ? place + 2 : place + 1, null, false);
    }

    /** Where in a field a sign stands. */
    private enum State {
        BEGINNING,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        BROKEN;

        State after(byte sign, byte delimiter) {
            if (this == QUOTED) {
                return sign == '"' ? AFTER_QUOTE : QUOTED;
            }
            if (sign == delimiter) {
                return BEGINNING;
            }
            return switch (this) {
                case BEGINNING -> sign == '"' ? QUOTED : PLAIN;
                case AFTER_QUOTE -> sign == '"' ? QUOTED : BROKEN;
                default -> sign == '"' ? BROKEN : PLAIN;
            };
        }
    }
}
