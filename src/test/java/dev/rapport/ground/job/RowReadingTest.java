package dev.rapport.ground.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** What rows say, as a mapping tells. */
class RowReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final ObjectMapper mapper = new ObjectMapper();

    RowReadingTest() {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build());
    }

    @Test
    void columns_valuesAndFixedWords_becomeFields() {
        var fields = csv("id,name,state,empty", "7,Nadia,Solved,", List.of(column("id", "id"), new FieldSource("name", List.of("name", "id"), ": ", null, null),
                new FieldSource("status", List.of("state"), null, List.of(new ValuePair("solved", "DELIVERED")), null),
                new FieldSource("kind", null, null, null, "ADVICE"), column("zone", "empty")));
        assertEquals("7", fields.text("id"));
        assertEquals("Nadia: 7", fields.text("name"));
        assertEquals("DELIVERED", fields.text("status"));
        assertEquals("ADVICE", fields.text("kind"));
        assertNull(fields.text("zone"));
    }

    @Test
    void value_thatTheTableDoesNotHave_isRefusedOrTakesTheOther() {
        var table = List.of(new ValuePair("open", "IDENTIFIED"));
        var refused = assertThrows(Refusal.class, () -> csv("s", "odd", List.of(new FieldSource("status", List.of("s"), null, table, null))));
        assertEquals("/status", refused.errors().get(0).pointer());
        assertEquals("CLOSED", csv("s", "odd", List.of(new FieldSource("status", List.of("s"), null, table, "CLOSED"))).text("status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a,b,c"})
    void row_ofAnotherWidth_isBroken(String row) {
        assertEquals(ErrorCode.ROW_BROKEN, assertThrows(Refusal.class, () -> csv("x,y", row, List.of(column("id", "x")))).code());
    }

    @Test
    void formula_isKeptAsItIsWritten() {
        assertEquals("=HYPERLINK(\"x\")", csv("x", "\"=HYPERLINK(\"\"x\"\")\"", List.of(column("id", "x"))).text("id"));
    }

    @Test
    void json_isReadByDots_withItsMessages() {
        var fields = json("{\"id\": 7, \"a.b\": true, \"requester\": {\"id\": \"n\"}, \"comments\": [{\"body\": \"Hello\"}, {\"body\": \"Bye\"}]}");
        assertEquals("7", fields.text("id"));
        assertEquals("true", fields.text("internal"));
        assertEquals("n", fields.text("customer"));
        assertEquals(List.of("Hello", "Bye"), fields.messages().stream().map(message -> message.text("text")).toList());
    }

    @Test
    void message_thatSaysNothing_isLeftOut_andTold() {
        var fields = json("{\"id\": 7, \"comments\": [{\"body\": \"Hello\"}, {\"body\": \"\\u0000\"}, {\"body\": \"Bye\"}]}");
        assertEquals(List.of("Hello", "Bye"), fields.messages().stream().map(message -> message.text("text")).toList());
        assertEquals(List.of("/messages/1/text"), fields.leftOut().stream().map(refusal -> refusal.errors().get(0).pointer()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": ", "[1]", "7", "{} {}"})
    void json_thatIsNoObject_isBroken(String row) {
        assertEquals(ErrorCode.ROW_BROKEN, assertThrows(Refusal.class, () -> json(row)).code());
    }

    @Test
    void json_nestedTenThousandLevels_isBroken() {
        assertEquals(ErrorCode.ROW_BROKEN, assertThrows(Refusal.class, () -> json("{\"id\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}")).code());
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01T10:00:00Z, 2025-03-01T10:00:00Z", "2025-03-01T10:00:00+02:00, 2025-03-01T08:00:00Z", "2025-03-01 10:00, 2025-02-28T23:00:00Z",
            "2025-03-01 10:00:05, 2025-02-28T23:00:05Z", "2025-03-01 10:00:00 UTC, 2025-03-01T10:00:00Z", "2025-03-01T10:00:00+0200, 2025-03-01T08:00:00Z", "2025-03-01, 2025-02-28T13:00:00Z"})
    void times_areReadInTheirZone(String text, Instant instant) {
        assertEquals(instant, new Times(null, ZoneId.of("Australia/Sydney")).instant(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2025-13-01", "2025-03-01T25:00:00Z", "yesterday", "45000"})
    void times_thatCannotBe_areRefused(String text) {
        assertThrows(DateTimeException.class, () -> new Times(null, ZoneOffset.UTC).instant(text));
        assertEquals("/receivedAt", assertThrows(Refusal.class, () -> csv("at", text, List.of(column("receivedAt", "at"))).requireTime("receivedAt"))
                .errors().get(0).pointer());
    }

    @Test
    void times_ofTheMappingsPattern_areStrict() {
        var times = new Times("dd/MM/yyyy HH:mm", ZoneOffset.UTC);
        assertEquals(Instant.parse("2025-03-01T10:05:00Z"), times.instant("01/03/2025 10:05"));
        assertThrows(DateTimeException.class, () -> times.instant("31/02/2025 10:05"));
    }

    @Test
    void times_toCome_areRefused() {
        assertThrows(Refusal.class, () -> csv("at", "2027-01-01", List.of(column("endedAt", "at"))).time("endedAt"));
    }

    @Test
    void rest_ofALineThatWasTooLong_endsWithTheLine() {
        var mapping = new Mapping("old", RowKind.NEED, RowFormat.CSV, null, null, null, null, List.of(column("id", "x")), null);
        var reading = new RowReading(mapping, List.of("x"), mapper, NOW);
        var cutter = new RowCutter(RowFormat.CSV, ',');
        var inside = new Place(100, 3, RowCutter.State.BROKEN, 0);
        assertEquals(new Place(102, 3, RowCutter.State.BROKEN, 0), Stretch.read("aa".getBytes(StandardCharsets.UTF_8), false, inside, 200, cutter, reading).next());
        assertEquals(new Place(103, 3, null, 0), Stretch.read("aa\n".getBytes(StandardCharsets.UTF_8), false, inside, 200, cutter, reading).next());
        assertEquals(1, Stretch.read("aa\nb\n".getBytes(StandardCharsets.UTF_8), false, inside, 200, cutter, reading).rows().size());
    }

    private static FieldSource column(String field, String column) {
        return new FieldSource(field, List.of(column), null, null, null);
    }

    private RowFields csv(String header, String row, List<FieldSource> fields) {
        var mapping = new Mapping("old", RowKind.NEED, RowFormat.CSV, null, null, null, null, fields, null);
        return fields(mapping, CsvRow.fields(header, ',', 100), row);
    }

    private RowFields json(String row) {
        return fields(new Mapping("old", RowKind.NEED, RowFormat.NDJSON, null, null, null, null,
                List.of(column("id", "id"), column("internal", "a.b"), column("customer", "requester.id")),
                new NestedMessages("comments", List.of(column("text", "body")))), List.of(), row);
    }

    private RowFields fields(Mapping mapping, List<String> header, String row) {
        var bytes = row.getBytes(StandardCharsets.UTF_8);
        return new RowReading(mapping, header, mapper, NOW).fields(bytes, 0, bytes.length);
    }
}
