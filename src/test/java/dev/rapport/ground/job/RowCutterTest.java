package dev.rapport.ground.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
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
        assertNotNull(cut.inside());
        assertEquals("A row has at most 1048576 bytes.", cut.broken());
        assertEquals(List.of("! A row has at most 1048576 bytes.", "b"), rows(json, giant + "\nb"));
    }

    /** As if it had been pasted into its field: none of its lines is a row. */
    @Test
    void quotedRow_thatIsTooLong_endsWhereItsQuoteCloses() {
        var text = "1,\"" + "9,Not a row\n".repeat(100_000) + "said \"\"so\"\", and\",x,\"y\nz\"\n2,b\n";
        for (var part : List.of(text.length(), 300_000, 65_536, 4_099)) {
            assertEquals(List.of("! A row has at most 1048576 bytes.", "2,b"), inParts(text, part));
        }
    }

    @Test
    void quotedRow_thatIsTooLongAndBroken_endsWithTheLineThatBreaksIt() {
        var text = "1,\"" + "9,Not a row\n".repeat(100_000) + "5\" pipe\n2,b\n";
        assertEquals(List.of("! A row has at most 1048576 bytes.", "2,b"), inParts(text, 65_536));
        var open = "1,\"" + "9,Not a row\n".repeat(100_000);
        assertEquals(List.of("! A row has at most 1048576 bytes."), inParts(open, 65_536));
    }

    @Test
    void carriageReturnAlone_endsARow_aBrokenOneToo() {
        assertEquals(List.of("a,b", "! A quote stands where none may stand.", "c,d"), rows(csv, "a,b\r5\" pipe,2\rc,d\r"));
        assertEquals(List.of("{\"a\": 1}", "{\"b\": 2}"), rows(json, "{\"a\": 1}\r{\"b\": 2}\r"));
        assertEquals(List.of("{\"a\": 1}", "{\"b\": 2}"), rows(json, "{\"a\": 1}\r\n{\"b\": 2}"));
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

    /** As steps read a file: from their place on as much as a part holds, and more only where that is no row. */
    private static List<String> inParts(String text, int part) {
        var mapping = new Mapping("old", RowKind.NEED, RowFormat.CSV, null, null, null, null, List.of(new FieldSource("id", List.of("x"), null, null, null)), null);
        var reading = new RowReading(mapping, List.of("x", "y"), new ObjectMapper(), Instant.EPOCH);
        var bytes = bytes(text);
        var rows = new ArrayList<String>();
        for (var place = new Place(0, 1, null, 0); place.offset() < bytes.length;) {
            var stretch = stretch(bytes, place, part, reading);
            stretch = stretch.next().offset() > place.offset() ? stretch : stretch(bytes, place, 5 * 256 * 1024, reading);
            stretch.rows().forEach(row -> rows.add(row.refusal() == null ? row.fields().text("id") + ",b" : "! " + row.refusal().getMessage()));
            place = stretch.next();
        }
        return rows;
    }

    private static Stretch stretch(byte[] bytes, Place place, int most, RowReading reading) {
        var from = (int) place.offset();
        var end = Math.min(bytes.length, from + most);
        return Stretch.read(Arrays.copyOfRange(bytes, from, end), end == bytes.length, place, 200, new RowCutter(RowFormat.CSV, ','), reading);
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
