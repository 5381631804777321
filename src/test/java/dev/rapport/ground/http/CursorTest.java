package dev.rapport.ground.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CursorTest {
    private final Paging needs = list("/api/v1/needs&status=[OFFERED]");

    @Property
    void place_encodedAndRead_isTheSame(@ForAll String value, @ForAll long most, @ForAll long least) {
        Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(value) && value.indexOf('\0') < 0);
        var place = new Cursor(value, new UUID(most, least));
        assertEquals(place, Cursor.decode(place.encode(needs), needs));
    }

    @Property
    void placeOfAnotherList_isRefused(@ForAll String filter) {
        Assume.that(!filter.equals("OFFERED"));
        var place = new Cursor("a", new UUID(1, 2)).encode(needs);
        assertRefused(() -> Cursor.decode(place, list("/api/v1/needs&status=[" + filter + "]")));
    }

    @Property
    void anyText_isReadOrRefused(@ForAll String text) {
        try {
            Cursor.decode(text, needs);
        } catch (Refusal refused) {
            assertEquals(ErrorCode.CURSOR_INVALID, refused.code());
        }
    }

    @Example
    void changedSign_isRefused() {
        var place = Cursor.of(Instant.parse("2026-11-21T10:00:00Z"), new UUID(1, 2)).encode(needs);
        var forged = place.substring(0, place.length() - 2) + (place.endsWith("AA") ? "BB" : "AA");
        assertRefused(() -> Cursor.decode(forged, needs));
    }

    @Example
    void valueOfAnotherType_isRefused() {
        var place = new Cursor("tomorrow", new UUID(1, 2));
        assertRefused(place::instant);
        assertRefused(place::number);
        assertRefused(new Cursor("+1000000-01-01T00:00:00Z", new UUID(1, 2))::instant);
    }

    @Example
    void valueThatCannotBeStored_isRefused() {
        var place = new Cursor("a\0b", new UUID(1, 2)).encode(needs);
        assertRefused(() -> Cursor.decode(place, needs));
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable read) {
        assertEquals(ErrorCode.CURSOR_INVALID, assertThrows(Refusal.class, read).code());
    }

    private static Paging list(String list) {
        return new Paging() {
            @Override
            String list() {
                return list;
            }
        };
    }
}
