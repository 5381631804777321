package dev.rapport.ground.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ParameterTypesTest {
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @ParameterizedTest
    @CsvSource({"2026-11-21T10:00:00Z,true", "2026-11-21T10:00:00.123456789+13:45,true", "2026-11-21T10:00:00,false", "2026-11-21,false",
            "2026-02-29T00:00:00Z,false", "+12026-11-21T10:00:00Z,false", "1763712000,false", "2026-11-21t10:00:00z,false", "'',false"})
    void instant_isReadAsRfc3339WritesIt(String text, boolean fits) {
        assertEquals(fits, ParameterTypes.fits(Instant.class, text));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21,true", "2026-02-29,false", "2026-11-21T10:00:00Z,false", "+12026-11-21,false", "20261121,false"})
    void date_isReadAsRfc3339WritesIt(String text, boolean fits) {
        assertEquals(fits, ParameterTypes.fits(LocalDate.class, text));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,true", "TRUE,false", "yes,false", "1,false", "'',false"})
    void truth_isTrueOrFalse(String text, boolean fits) {
        assertEquals(fits, ParameterTypes.fits(boolean.class, text));
    }

    @ParameterizedTest
    @CsvSource({"12,true", "-1,true", "2147483648,false", "1.5,false", "0x1,false", "'',false"})
    void number_isWhole(String text, boolean fits) {
        assertEquals(fits, ParameterTypes.fits(int.class, text));
    }

    @ParameterizedTest
    @CsvSource({"0190a3c4-0000-7000-8000-000000000001,true", "abc,false", "'',false"})
    void id_isAUuid(String text, boolean fits) {
        assertEquals(fits, ParameterTypes.fits(UUID.class, text));
    }

    @Test
    void fault_saysWhatIsWanted() {
        assertEquals("It is none of EXISTS, IS_TAKEN.", ParameterTypes.fault(Some.class));
        assertEquals("It is no UUID.", ParameterTypes.fault(UUID.class));
        assertEquals("It is no whole number, or too large a one.", ParameterTypes.fault(int.class));
        assertEquals("It is empty, or no text that can be stored.", ParameterTypes.fault(String.class));
    }

    private enum Some {
        EXISTS, IS_TAKEN
    }

    @Property
    void anyInstantOfTheCalendar_isReadBack(@ForAll long any) {
        var instant = Instant.ofEpochSecond(FIRST + Math.floorMod(any, LAST - FIRST));
        assertEquals(instant, Rfc3339.instant(instant.toString()));
    }
}
