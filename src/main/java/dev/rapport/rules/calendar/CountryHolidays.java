package dev.rapport.rules.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The public holidays of a country or a region, found once for each year that is asked for; other years have none. */
final class CountryHolidays implements PublicHolidays {
    /** The years for which also the dates of the Islamic calendar are known. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2150;

    private final HolidayManager holidays;
    private final String[] region;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private CountryHolidays(HolidayManager holidays, String[] region) {
        this.holidays = holidays;
        this.region = region;
    }

    /** Refuses a country or region of which no holidays are known. */
    static PublicHolidays of(@Nullable HolidayPlace place) {
        if (place == null) {
            return NONE;
        }
        if (!HolidayManager.getSupportedCalendarCodes().contains(place.country())) {
            throw Refusal.at("/holidays/country", ErrorCode.HOLIDAYS_UNKNOWN);
        }
        var holidays = HolidayManager.getInstance(ManagerParameters.create(place.country().toLowerCase(Locale.ROOT)));
        return new CountryHolidays(holidays, region(holidays.getCalendarHierarchy(), place.region()));
    }

    private static String[] region(CalendarHierarchy country, @Nullable String region) {
        var parts = region == null ? new String[0] : region.toLowerCase(Locale.ROOT).split("-");
        var at = country;
        for (var part : parts) {
            at = at.getChildren().get(part);
            if (at == null) {
                throw Refusal.at("/holidays/region", ErrorCode.HOLIDAYS_UNKNOWN);
            }
        }
        return parts;
    }

    @Override
    public @Nullable String nameOf(LocalDate date) {
        var year = date.getYear();
        return year < FIRST_YEAR || year > LAST_YEAR ? null : years.computeIfAbsent(year, this::named).get(date);
    }

    private Map<LocalDate, String> named(int year) {
        return holidays.getHolidays(Year.of(year), region).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .collect(Collectors.toUnmodifiableMap(Holiday::getDate, holiday -> holiday.getDescription(Locale.ENGLISH),
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
    }
}
