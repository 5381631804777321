package dev.rapport.ground.job;

import org.jspecify.annotations.Nullable;

/**
 * Finds where rows end, byte by byte and without reading on: in the encodings that are taken, what parts rows is one byte. A row that
 * cannot be one ends at the end of its line, so that it takes none of the others with it; one that is too long at the end of its text.
 */
final class RowCutter {
    /** How many bytes a row may have. */
    static final int LONGEST = 1024 * 1024;

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
     * @param inside where in a row that is none the bytes end; what follows up to its end is no row either
     */
    record Cut(int end, int next, @Nullable String broken, @Nullable State inside) {
    }

    /** The row that begins at a place; null where the bytes end before the row does and more of them come. */
    @Nullable Cut cut(byte[] bytes, int from, boolean isLast) {
        return format == RowFormat.CSV ? quoted(bytes, from, isLast) : line(bytes, from, isLast, null);
    }

    /** The rest of a row that is none; null where more bytes must come to tell whether it ends here. */
    @Nullable Cut rest(byte[] bytes, boolean isLast, State inside) {
        return skip(bytes, 0, isLast, inside, TOO_LONG);
    }

    /** Up to the end of the line; null where the bytes end before. */
    private @Nullable Cut line(byte[] bytes, int from, boolean isLast, @Nullable String broken) {
        for (var place = from; place < bytes.length; place++) {
            if (isLineEnd(bytes[place])) {
                return end(bytes, place, isLast, tooLong(place - from, broken));
            }
        }
        var length = bytes.length - from;
        return isLast ? new Cut(bytes.length, bytes.length, tooLong(length, broken), null)
                : length > LONGEST ? new Cut(bytes.length, bytes.length, TOO_LONG, State.BROKEN) : null;
    }

    private static @Nullable String tooLong(int length, @Nullable String otherwise) {
        return length > LONGEST ? TOO_LONG : otherwise;
    }

    private @Nullable Cut quoted(byte[] bytes, int from, boolean isLast) {
        var state = State.BEGINNING;
        for (var place = from; place < bytes.length; place++) {
            if (state != State.QUOTED && isLineEnd(bytes[place])) {
                return end(bytes, place, isLast, null);
            }
            var before = state;
            state = state.after(bytes[place], delimiter);
            if (state == State.BROKEN) {
                return line(bytes, from, isLast, "A quote stands where none may stand.");
            }
            if (place - from > LONGEST) {
                return skip(bytes, place, isLast, before, TOO_LONG);
            }
        }
        return !isLast ? null : state == State.QUOTED ? line(bytes, from, true, "A quote is not closed.")
                : new Cut(bytes.length, bytes.length, null, null);
    }

    /** None of the lines of a text that is too long is a row; where its quotes cannot be told any more, the line ends it. */
    private @Nullable Cut skip(byte[] bytes, int from, boolean isLast, State begun, String broken) {
        var state = begun;
        for (var place = from; place < bytes.length; place++) {
            if (state != State.QUOTED && isLineEnd(bytes[place])) {
                var end = end(bytes, place, isLast, broken);
                return end == null ? new Cut(place, place, broken, state) : end;
            }
            state = state.after(bytes[place], delimiter);
        }
        return new Cut(bytes.length, bytes.length, broken, isLast ? null : state);
    }

    private static boolean isLineEnd(byte sign) {
        return sign == '\n' || sign == '\r';
    }

    /** A carriage return ends a line, too, alone or before its line feed. */
    private static @Nullable Cut end(byte[] bytes, int place, boolean isLast, @Nullable String broken) {
        if (bytes[place] == '\n') {
            return new Cut(place, place + 1, broken, null);
        }
        if (place + 1 == bytes.length && !isLast) {
            return null;
        }
        var isPair = place + 1 < bytes.length && bytes[place + 1] == '\n';
        return new Cut(place, isPair ? place + 2 : place + 1, broken, null);
    }

    /** Where in a field a sign stands. */
    enum State {
        BEGINNING,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        BROKEN;

        State after(byte sign, byte delimiter) {
            if (this == QUOTED) {
                return sign == '"' ? AFTER_QUOTE : QUOTED;
            }
            if (this == BROKEN) {
                return BROKEN;
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
