package dev.rapport.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Calendars for tests, such as {@code weekdays("UTC", "09:00-17:00")}. */
public final class Hours {
    private static final int WORKING_DAYS = 5;

    private Hours() {
    }

    /** Monday to Friday with the same intervals, no holidays. */
    public static WorkingTime weekdays(String zone, String... intervals) {
        return WorkingTime.of(new WorkingHours(zone, week(intervals), List.of()), PublicHolidays.NONE);
    }

    static WorkingTime weekdays(HolidayPlace place, String zone, String... intervals) {
        return WorkingTime.of(new WorkingHours(zone, week(intervals), List.of()), CountryHolidays.of(place));
    }

    static WorkingTime withException(String zone, String week, LocalDate date, String... intervals) {
        return WorkingTime.of(new WorkingHours(zone, week(week), List.of(new DatedException(date, "Stocktaking", intervals(intervals)))),
                PublicHolidays.NONE);
    }

    /** Day and night. */
    public static WorkingTime always(String zone) {
        return daily(zone, "00:00-24:00");
    }

    static WorkingTime daily(String zone, String... intervals) {
        return WorkingTime.of(new WorkingHours(zone, of(DayOfWeek.values().length, intervals), List.of()), PublicHolidays.NONE);
    }

    static List<WeeklyInterval> week(String... intervals) {
        return of(WORKING_DAYS, intervals);
    }

    private static List<WeeklyInterval> of(int days, String... intervals) {
        return Stream.of(DayOfWeek.values()).limit(days)
                .flatMap(day -> intervals(intervals).stream().map(part -> new WeeklyInterval(day, part.from(), part.until()))).toList();
    }

    static List<Interval> intervals(String... texts) {
        return Arrays.stream(texts).map(text -> text.split("-")).map(ends -> new Interval(ends[0], ends[1])).toList();
    }
}
