package dev.rapport.ground.job;

import java.util.ArrayList;
import java.util.List;

/** The fields of a row of CSV that {@link RowCutter} found whole. */
final class CsvRow {
    private CsvRow() {
    }

    /** At most one more than {@code most}, so that whoever asks knows whether there are too many. */
    static List<String> fields(String row, char delimiter, int most) {
        var fields = new ArrayList<String>();
        var from = 0;
        while (from >= 0 && fields.size() <= most) {
            var end = row.startsWith("\"", from) ? closing(row, from) + 1 : next(row, delimiter, from);
            fields.add(row.startsWith("\"", from) ? row.substring(from + 1, end - 1).replace("\"\"", "\"") : row.substring(from, end));
            from = end < row.length() ? end + 1 : -1;
        }
        return fields;
    }

    private static int next(String row, char delimiter, int from) {
        var end = row.indexOf(delimiter, from);
        return end < 0 ? row.length() : end;
    }

    private static int closing(String row, int opening) {
        var end = row.indexOf('"', opening + 1);
        while (row.startsWith("\"\"", end)) {
            end = row.indexOf('"', end + 2);
        }
        return end;
    }
}
