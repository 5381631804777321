package dev.rapport.rules.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

class WorkingTimeTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final WorkingTime DESK = Hours.weekdays("UTC", "09:00-17:00");

    @Test
    void exception_goesBeforeAHoliday() {
        var hours = new WorkingHours("Europe/London", Hours.week("09:00-17:00"),
                List.of(new DatedException(CHRISTMAS, "Emergency desk", Hours.intervals("10:00-12:00"))));
        var desk = WorkingTime.of(hours, CountryHolidays.of(new HolidayPlace("GB", "ENG")));
        var during = Instant.parse("2026-12-25T11:00:00Z");
        assertEquals(during, desk.nextWorking(during));
        assertEquals(Instant.parse("2026-12-29T09:00:00Z"), desk.nextWorking(Instant.parse("2026-12-25T12:00:00Z")));
        assertEquals(new DayPlan(DayKind.HOLIDAY, "Boxing Day", List.of()), desk.day(LocalDate.of(2026, 12, 28)));
    }

    @Test
    void nextAndLast_outsideOfWork_areItsEdges() {
        assertEquals(Instant.parse("2026-11-23T09:00:00Z"), DESK.nextWorking(Instant.parse("2026-11-20T17:00:00Z")));
        assertEquals(Instant.parse("2026-11-23T10:00:00Z"), DESK.nextWorking(Instant.parse("2026-11-23T10:00:00Z")));
        assertEquals(Instant.parse("2026-11-20T17:00:00Z"), DESK.lastWorkingBefore(Instant.parse("2026-11-23T08:59:59Z")));
        assertEquals(Instant.parse("2026-11-23T10:00:00Z"), DESK.lastWorkingBefore(Instant.parse("2026-11-23T10:00:00Z")));
    }

    @Test
    void hourThatTheClockSkips_isNoWorkingTime() {
        var nights = Hours.daily("Europe/London", "01:00-02:00");
        assertFalse(nights.isWorkingDay(LocalDate.of(2026, 3, 29)));
        assertTrue(nights.isWorkingDay(LocalDate.of(2026, 3, 30)));
    }

    @Test
    void hourThatTheClockRepeats_isWorkingTimeTwice() {
        var nights = Hours.daily("Europe/London", "01:00-02:00");
        var day = Instant.parse("2026-10-24T12:00:00Z");
        assertEquals(Duration.ofHours(2), Counting.consumed(Limit.of(1, Unit.WORKING_MINUTES), nights, day, day.plus(Duration.ofDays(1)), List.of()));
    }

    /** Until 2011 St. John's went back from 0:01 to 23:01 of the day before. */
    @Test
    void eveningThatTheClockRepeatsAfterMidnight_isTheLastWork() {
        var evenings = Hours.daily("America/St_Johns", "00:00-00:01", "23:00-23:10");
        assertEquals(Instant.parse("2010-11-07T02:40:00Z"), evenings.lastWorkingBefore(Instant.parse("2010-11-07T03:00:00Z")));
    }

    @Test
    void dateThatAZoneSkips_isNoWorkingDay() {
        assertFalse(Hours.daily("Pacific/Apia", "09:00-17:00").isWorkingDay(LocalDate.of(2011, 12, 30)));
    }

    @Test
    void calendarThatIsAlwaysOnHoliday_isRefusedInsteadOfSoughtForEver() {
        var never = WorkingTime.of(new WorkingHours("UTC", Hours.week("09:00-17:00"), List.of()), date -> "Holiday");
        var at = Instant.parse("2026-11-23T10:00:00Z");
        for (var unit : List.of(Unit.WORKING_MINUTES, Unit.WORKING_DAYS)) {
            assertThrows(Refusal.class, () -> Counting.due(Limit.of(1, unit), never, at, List.of(), Duration.ZERO));
        }
        assertCode(ErrorCode.CALENDAR_NEVER_OPEN, () -> never.nextWorking(at));
        assertCode(ErrorCode.CALENDAR_NEVER_OPEN, () -> never.lastWorkingBefore(at));
    }

    @Test
    void hoursThatNoTimeCanBeCountedOn_areRefusedEachByItsOwnCode() {
        assertCode(ErrorCode.ZONE_UNKNOWN, () -> Hours.weekdays("Europe/Atlantis", "09:00-17:00"));
        assertCode(ErrorCode.ZONE_UNKNOWN, () -> Hours.weekdays("+01:00", "09:00-17:00"));
        assertCode(ErrorCode.INTERVALS_OVERLAP, () -> Hours.weekdays("UTC", "09:00-13:00", "12:59-17:00"));
        assertCode(ErrorCode.INTERVAL_REVERSED, () -> Hours.weekdays("UTC", "09:00-09:00"));
        assertCode(ErrorCode.CALENDAR_NEVER_OPEN, () -> Hours.weekdays("UTC"));
        assertCode(ErrorCode.INTERVALS_OVERLAP, () -> Hours.withException("UTC", "09:00-17:00", CHRISTMAS, "09:00-11:00", "10:00-12:00"));
        var twice = new DatedException(CHRISTMAS, null, List.of());
        assertCode(ErrorCode.EXCEPTION_REPEATED,
                () -> WorkingTime.of(new WorkingHours("UTC", Hours.week("09:00-17:00"), List.of(twice, twice)), PublicHolidays.NONE));
    }

    @Test
    void intervalsThatTouch_areFine() {
        assertEquals(2, Hours.weekdays("UTC", "12:00-24:00", "09:00-12:00").stretches(CHRISTMAS).size());
        assertEquals(DayOfWeek.FRIDAY, CHRISTMAS.getDayOfWeek());
    }

    private static void assertCode(ErrorCode code, org.junit.jupiter.api.function.Executable call) {
        assertEquals(code, assertThrows(Refusal.class, call).code());
    }
}
