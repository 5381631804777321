package dev.rapport.rules.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The cases that the rules of counting are agreed by; each is also explained, and the explanation adds up to the limit. */
class GoldenCasesTest {
    private static final WorkingTime DESK = Hours.weekdays("Europe/London", "09:00-17:00");
    private static final WorkingTime SPLIT = Hours.weekdays("Europe/London", "08:00-12:00", "13:30-18:00");
    private static final WorkingTime ENGLAND = Hours.weekdays(new HolidayPlace("GB", "ENG"), "Europe/London", "09:00-17:00");
    private static final WorkingTime SYDNEY = Hours.weekdays("Australia/Sydney", "09:00-17:00");
    private static final Limit HOUR = Limit.of(60, Unit.WORKING_MINUTES);

    // 20 November 2026 is a Friday

    @Test
    void oneHour_fromFriday1630_endsMonday0930() {
        requireDue("2026-11-23T09:30", HOUR, DESK, "2026-11-20T16:30");
    }

    @Test
    void oneHour_fromFriday1600_endsFriday1700_andNotOnMonday() {
        requireDue("2026-11-20T17:00", HOUR, DESK, "2026-11-20T16:00");
    }

    @Test
    void oneHour_heldOverTheWeekend_doesNotMove() {
        requireDue("2026-11-20T17:00", HOUR, DESK, "2026-11-20T16:00", held(DESK, "2026-11-20T17:00", "2026-11-23T09:00"));
        requireDue("2026-11-23T09:30", HOUR, DESK, "2026-11-20T16:30", held(DESK, "2026-11-20T17:00", "2026-11-23T09:00"));
    }

    @Test
    void oneHour_fromFriday1630_heldFriday1645ToMonday0915_endsMonday1000() {
        requireDue("2026-11-23T10:00", HOUR, DESK, "2026-11-20T16:30", held(DESK, "2026-11-20T16:45", "2026-11-23T09:15"));
    }

    @Test
    void halfHour_fromTheMiddleOfTheBreak_endsHalfAnHourAfterIt() {
        requireDue("2026-11-20T14:00", Limit.of(30, Unit.WORKING_MINUTES), SPLIT, "2026-11-20T12:30");
    }

    @Test
    void threeWorkingDays_receivedOnFridayEveningOrTheWeekend_endWednesday1700() {
        for (var received : List.of("2026-11-20T18:30", "2026-11-21T10:00", "2026-11-22T23:59")) {
            requireDue("2026-11-25T17:00", Limit.of(3, Unit.WORKING_DAYS), DESK, received);
        }
    }

    @Test
    void fiveWorkingDays_fromDayOne_receivedFriday_endThursday1700() {
        requireDue("2026-11-26T17:00", new Limit(5, Unit.WORKING_DAYS, 1, false, null), DESK, "2026-11-20T10:00");
    }

    @Test
    void fiveWorkingDays_fromDayOne_receivedSaturday_endFriday1700() {
        requireDue("2026-11-27T17:00", new Limit(5, Unit.WORKING_DAYS, 1, false, null), DESK, "2026-11-21T10:00");
    }

    @Test
    void fiveWorkingDays_overChristmasInEngland_end30December1700() {
        requireDue("2026-12-30T17:00", Limit.of(5, Unit.WORKING_DAYS), ENGLAND, "2026-12-21T10:00");
    }

    @Test
    void twentyFourHours_inSydneyWhileTheClockGoesForward_end1300Local() {
        requireDue("2026-10-04T13:00", Limit.of(24, Unit.ELAPSED_HOURS), SYDNEY, "2026-10-03T12:00");
    }

    @Test
    void thirtyCalendarDays_inSydney_endAtMidnightOfTheirOffset() {
        requireDue(Instant.parse("2026-11-01T13:00:00Z"), Limit.of(30, Unit.CALENDAR_DAYS), SYDNEY, Instant.parse("2026-10-01T14:30:00Z"));
    }

    @Test
    void eightWeeks_inLondon_endAtMidnightAfterTheClockWentBack() {
        requireDue(Instant.parse("2026-10-28T00:00:00Z"), Limit.of(8, Unit.WEEKS), DESK, at(DESK, "2026-09-01T11:00"));
    }

    private static Instant at(WorkingTime calendar, String local) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }

    private static Span held(WorkingTime calendar, String from, String until) {
        return new Span(at(calendar, from), at(calendar, until));
    }

    private static void requireDue(String due, Limit limit, WorkingTime calendar, String start, Span... holds) {
        requireDue(at(calendar, due), limit, calendar, at(calendar, start), holds);
    }

    private static void requireDue(Instant due, Limit limit, WorkingTime calendar, Instant start, Span... holds) {
        assertEquals(due, Counting.due(limit, calendar, start, List.of(holds), Duration.ZERO));
        var explained = Counting.explain(limit, calendar, start, List.of(holds));
        assertEquals(due, explained.due());
        requireAddsUp(limit, explained);
    }

    private static void requireAddsUp(Limit limit, Explanation explained) {
        var days = explained.days();
        var zone = ZoneId.of(explained.zone());
        assertEquals(explained.start().atZone(zone).toLocalDate(), days.get(0).date());
        assertEquals(explained.due().minusSeconds(1).atZone(zone).toLocalDate(), days.get(days.size() - 1).date());
        var expected = switch (limit.unit()) {
            case ELAPSED_HOURS -> limit.amount() * 3_600L;
            case WORKING_MINUTES -> limit.amount() * 60L;
            case WEEKS -> limit.amount() * 7L;
            default -> limit.amount();
        };
        assertEquals(expected, days.stream().mapToLong(ExplainedDay::consumed).sum());
        assertEquals(expected, days.get(days.size() - 1).total());
        assertTrue(days.stream().allMatch(day -> day.consumed() >= 0 && day.held() >= 0));
    }
}
