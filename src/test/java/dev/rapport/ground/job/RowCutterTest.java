package dev.rapport.ground.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rows are found byte by byte, and one that cannot be read takes none of the others with it. */
class RowCutterTest {
    private final RowCutter csv = new RowCutter(RowFormat.CSV, ',');
    private final RowCutter json = new RowCutter(RowFormat.NDJSON, ',');

    /** What is written as CSV is read back, however the bytes come in parts. */
    @Property(tries = 500)
    void csv_isReadBack(@ForAll("tables") List<List<String>> table, @ForAll boolean windows) {
        var end = windows ? "\r\n" : "\n";
        var text = table.stream().map(row -> row.stream().map(RowCutterTest::quoted).collect(Collectors.joining(",")) + end).collect(Collectors.joining());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(table, read(bytes, bytes.length));
        assertEquals(table, read(bytes, 3));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell = Arbitraries.of("a", "é", "\u0645", "😀", " ", ",", ";", "\"", "\n", "\r", "=").list().ofMaxSize(8).map(signs -> String.join("", signs));
        return Arbitraries.integers().between(1, 4).flatMap(width -> cell.list().ofSize(width).filter(row -> !String.join("", row).isEmpty()).list().ofMaxSize(6));
    }

    /** As a writer does that quotes only where it must, in the manner of RFC 4180. */
    private static String quoted(String cell) {
        return cell.isEmpty() || cell.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0) ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private List<List<String>> read(byte[] bytes, int atATime) {
        var rows = new ArrayList<List<String>>();
        var from = 0;
        var known = Math.min(atATime, bytes.length);
        while (from < bytes.length) {
            var cut = csv.cut(Arrays.copyOf(bytes, known), from, known == bytes.length);
            if (cut == null) {
                known = Math.min(known + atATime, bytes.length);
            } else {
                assertNull(cut.broken());
                rows.add(CsvRow.fields(new String(bytes, from, cut.end() - from, StandardCharsets.UTF_8), ',', 100));
                from = cut.next();
            }
        }
        return rows;
    }

    @Test
    void quote_thatIsNotClosed_breaksItsLineOnly() {
        assertEquals(List.of("! A quote is not closed.", "c,d"), rows(csv, "a,\"b\nc,d\n"));
    }

    @Test
    void quote_thatAnotherOneClosesLater_breaksItsLineOnly() {
        assertEquals(List.of("! A quote stands where none may stand.", "c,\"d\"", "e"), rows(csv, "a,\"b\nc,\"d\"\ne\n"));
    }

    @Test
    void quote_insideAPlainField_isBroken() {
        assertEquals(List.of("! A quote stands where none may stand.", "x"), rows(csv, "5\" pipe,2\nx\n"));
    }

    @Test
    void line_withoutEnd_isRefusedAndItsRestSkipped() {
        var giant = "a".repeat(RowCutter.LONGEST + 2);
        var cut = csv.cut(giant.getBytes(StandardCharsets.UTF_8), 0, false);
        assertTrue(cut.inside());
        assertEquals("A row has at most 1048576 bytes.", cut.broken());
        assertEquals(List.of("! A row has at most 1048576 bytes.", "b"), rows(json, giant + "\nb"));
    }

    @Test
    void row_thatBytesEndIn_waitsForMore() {
        assertNull(csv.cut(bytes("a,\"b"), 0, false));
        assertNull(csv.cut(bytes("a\r"), 0, false));
        assertNull(json.cut(bytes("{\"a\""), 0, false));
        assertEquals("a,b", rows(csv, "a,b").get(0));
    }

    @Test
    void fields_areCutAtTheDelimiterOutsideOfQuotes() {
        assertEquals(List.of("", "b", "", "c,\"d", ""), CsvRow.fields(",b,\"\",\"c,\"\"d\",", ',', 9));
        assertEquals(List.of("a"), CsvRow.fields("a", ',', 9));
        assertEquals(4, CsvRow.fields("a,b,c,d,e,f", ',', 3).size(), "no more than are needed to see that there are too many");
    }

    private static List<String> rows(RowCutter cutter, String text) {
        var bytes = bytes(text);
        var rows = new ArrayList<String>();
        for (var from = 0; from < bytes.length;) {
            var cut = cutter.cut(bytes, from, true);
            rows.add(cut.broken() != null ? "! " + cut.broken() : new String(bytes, from, cut.end() - from, StandardCharsets.UTF_8));
            from = cut.next();
        }
        return rows;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
