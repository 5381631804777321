package dev.rapport.serve.customer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    private static final Instant TIME = Instant.parse("2026-11-23T23:00:00Z");

    @ParameterizedTest
    @CsvSource({"en, , 24 November 2026, 10:00, AEDT", "en-US, , 'November 24, 2026', 10:00, AEDT", "en, Europe/Dublin, 23 November 2026, 23:00, GMT",
            "de, , 24. November 2026, 10:00, AEDT", "fr, , 24 November 2026, 10:00, AEDT"})
    void time_isWrittenAsInTheLanguage_whereTheCustomerIs(String language, @Nullable String zone, String date, String time, String clock) {
        var words = new Address("una@example.org", language, zone).inWords(TIME, ZoneId.of("Australia/Sydney"));
        assertTrue(Stream.of(date, time, clock).allMatch(words::contains), words);
    }
}
