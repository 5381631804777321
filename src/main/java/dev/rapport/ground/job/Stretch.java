package dev.rapport.ground.job;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * The rows of one step.
 *
 * @param next where the next one begins
 */
record Stretch(List<Found> rows, Place next) {

    /**
     * A row of the file.
     *
     * @param fields what it says
     * @param refusal why it says nothing
     */
    record Found(int number, @Nullable RowFields fields, @Nullable Refusal refusal) {
    }

    /**
     * Reads rows up to a number of them, as long as bytes are there.
     *
     * @param bytes of the file from the place on
     * @param isLast whether the file ends with them
     */
    static Stretch read(byte[] bytes, boolean isLast, Place place, int most, RowCutter cutter, RowReading reading) {
        var rows = new ArrayList<Found>();
        var rest = place.inside() == null ? null : cutter.rest(bytes, isLast, place.inside());
        var from = rest == null ? 0 : rest.next();
        var inside = rest == null ? place.inside() : rest.inside();
        var number = place.row();
        while (rows.size() < most && from < bytes.length && inside == null) {
            var cut = cutter.cut(bytes, from, isLast);
            if (cut == null) {
                break;
            }
            if (cut.end() > from || cut.broken() != null) {
                rows.add(row(number++, bytes, from, cut, reading));
            }
            inside = cut.inside();
            from = cut.next();
        }
        return new Stretch(rows, new Place(place.offset() + from, number, inside, place.carefulUntil()));
    }

    private static Found row(int number, byte[] bytes, int from, RowCutter.Cut cut, RowReading reading) {
        if (cut.broken() != null) {
            return new Found(number, null, new Refusal(ErrorCode.ROW_BROKEN, cut.broken()));
        }
        try {
            return new Found(number, reading.fields(bytes, from, cut.end()), null);
        } catch (Refusal refused) {
            return new Found(number, null, refused);
        }
    }
}
