package dev.rapport.edge.development;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The clock that the sample data move: working days of the desk, counted back from the last one before today, so
 * that the first one lies within 60 days and nothing is done in the future.
 */
record SampleClock(LocalDate last) {
    /** How many working days back the sample data begin. */
    static final int FIRST = 40;

    static final LocalTime EVENING = LocalTime.of(17, 0);
    static final ZoneId ZONE = ZoneId.of("Australia/Sydney");
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    static SampleClock before(Instant now) {
        return new SampleClock(workingDays(now.atZone(ZONE).toLocalDate().minusDays(1), -1).findFirst().orElseThrow());
    }

    /** A time on the working day so many days before the last one; below 0 it is yet to come. */
    Instant at(int ago, LocalTime time) {
        return day(ago).atTime(time).atZone(ZONE).toInstant();
    }

    LocalDate day(int ago) {
        return workingDays(last, ago < 0 ? 1 : -1).skip(Math.abs(ago)).findFirst().orElseThrow();
    }

    private static Stream<LocalDate> workingDays(LocalDate from, int step) {
        return Stream.iterate(from, day -> day.plusDays(step)).filter(day -> WORKING.contains(day.getDayOfWeek()));
    }
}
