package dev.rapport.rules.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import de.focus_shift.jollyday.core.HolidayManager;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

class CountryHolidaysTest {

    @Test
    void region_hasHolidaysThatTheCountryHasNot() {
        var epiphany = LocalDate.of(2026, 1, 6);
        assertNotNull(CountryHolidays.of(new HolidayPlace("DE", "BY")).nameOf(epiphany));
        assertNull(CountryHolidays.of(new HolidayPlace("DE", "HH")).nameOf(epiphany));
        assertNull(CountryHolidays.of(new HolidayPlace("DE", null)).nameOf(epiphany));
        assertNotNull(CountryHolidays.of(new HolidayPlace("DE", "BY-AG")).nameOf(LocalDate.of(2026, 8, 8)));
    }

    @Test
    void unknownCountryOrRegion_isRefused() {
        for (var place : List.of(new HolidayPlace("QQ", null), new HolidayPlace("GB", "BY"), new HolidayPlace("DE", "BY-XX"))) {
            assertEquals(ErrorCode.HOLIDAYS_UNKNOWN, assertThrows(Refusal.class, () -> CountryHolidays.of(place)).code());
        }
    }

    @Test
    void everyCountry_inNearAndFarYears_canBeAsked() {
        var countries = HolidayManager.getSupportedCalendarCodes().stream().filter(code -> code.length() == 2).toList();
        assertTrue(countries.size() > 200);
        for (var country : countries) {
            var holidays = CountryHolidays.of(new HolidayPlace(country, null));
            for (var year : List.of(1, 1899, 1900, 2026, 2150, 2151, 9999)) {
                holidays.nameOf(LocalDate.of(year, 1, 1));
            }
        }
    }
}
