package dev.rapport.rules.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the golden cases leave open. 23 November 2026 is a Monday. */
class CountingTest {
    private static final WorkingTime DESK = Hours.weekdays("UTC", "09:00-17:00");
    private static final WorkingTime NIGHTS = Hours.daily("UTC", "00:00-02:00", "22:00-24:00");
    private static final Limit HOUR = Limit.of(60, Unit.WORKING_MINUTES);
    private static final Limit TWO_DAYS = Limit.of(2, Unit.WORKING_DAYS);

    @Test
    void hold_pausesMinutesToTheSecond() {
        assertEquals(at("2026-11-23T11:00:07"), due(HOUR, "2026-11-23T10:00:00", held("2026-11-23T10:30:01", "2026-11-23T10:30:08")));
    }

    @Test
    void fractionsOfSeconds_areCutOff() {
        assertEquals(at("2026-11-23T11:00:00"), due(HOUR, "2026-11-23T10:00:00.999"));
        assertEquals(at("2026-11-23T11:00:01"), due(HOUR, "2026-11-23T10:00:00", held("2026-11-23T10:30:00.9", "2026-11-23T10:30:01.1")));
    }

    @Test
    void holdsThatOverlap_pauseOnce() {
        assertEquals(at("2026-11-23T12:00:00"), due(HOUR, "2026-11-23T10:00:00", held("2026-11-23T10:30:00", "2026-11-23T11:30:00"),
                held("2026-11-23T10:30:00", "2026-11-23T11:00:00"), held("2026-11-23T11:00:00", "2026-11-23T11:15:00")));
    }

    @Test
    void holdWithoutEnd_beforeTheTargetIsReached_leavesTheDueTimeUnknown() {
        assertNull(due(HOUR, "2026-11-23T10:00:00", held("2026-11-23T10:59:59", null)));
        assertNull(due(HOUR, "2026-11-23T16:30:00", held("2026-11-23T17:00:00", null)));
        assertNull(due(Limit.of(3, Unit.ELAPSED_HOURS), "2026-11-23T10:00:00", held("2026-11-23T09:00:00", null)));
    }

    @Test
    void holdWithoutEnd_fromTheDueTimeOn_changesNothing() {
        assertEquals(at("2026-11-23T11:00:00"), due(HOUR, "2026-11-23T10:00:00", held("2026-11-23T11:00:00", null)));
    }

    @Test
    void days_gainEachWorkingDayWhollyInsideAHold() {
        var wednesday = "2026-11-25T17:00:00";
        assertEquals(at(wednesday), due(TWO_DAYS, "2026-11-23T10:00:00"));
        assertEquals(at("2026-11-26T17:00:00"), due(TWO_DAYS, "2026-11-23T10:00:00", held("2026-11-24T09:00:00", "2026-11-24T17:00:00")));
        assertEquals(at("2026-11-27T17:00:00"), due(TWO_DAYS, "2026-11-23T10:00:00", held("2026-11-23T16:00:00", "2026-11-26T08:00:00")));
    }

    @Test
    void days_gainNothingFromAHoldThatLeavesASecondOfTheDay() {
        var wednesday = "2026-11-25T17:00:00";
        assertEquals(at(wednesday), due(TWO_DAYS, "2026-11-23T10:00:00", held("2026-11-24T09:00:01", "2026-11-24T17:00:00")));
        assertEquals(at(wednesday), due(TWO_DAYS, "2026-11-23T10:00:00", held("2026-11-24T09:00:00", "2026-11-24T16:59:59")));
    }

    @Test
    void days_gainNothingFromDaysThatDoNotCount() {
        assertEquals(at("2026-11-25T17:00:00"), due(TWO_DAYS, "2026-11-23T08:00:00", held("2026-11-23T08:30:00", "2026-11-23T18:00:00")));
        assertEquals(at("2026-11-24T17:00:00"), due(TWO_DAYS, "2026-11-20T10:00:00", held("2026-11-21T00:00:00", "2026-11-23T00:00:00")));
    }

    @Test
    void days_holdWithoutEnd_isUnknownOnceADayMayBeWhollyInside() {
        assertNull(due(TWO_DAYS, "2026-11-23T10:00:00", held("2026-11-24T12:00:00", null)));
        assertEquals(at("2026-11-25T17:00:00"), due(TWO_DAYS, "2026-11-23T10:00:00", held("2026-11-25T09:00:01", null)));
        assertNull(due(TWO_DAYS, "2026-11-23T10:00:00", held("2026-11-25T09:00:00", null)));
    }

    @Test
    void calendarDays_gainEachDateWhollyInsideAHold_theWeekendToo() {
        var days = Limit.of(7, Unit.CALENDAR_DAYS);
        assertEquals(at("2026-12-01T00:00:00"), due(days, "2026-11-23T10:00:00"));
        assertEquals(at("2026-12-03T00:00:00"), due(days, "2026-11-23T10:00:00", held("2026-11-27T17:00:00", "2026-11-30T09:00:00")));
        assertEquals(at("2026-12-01T00:00:00"), due(days, "2026-11-23T10:00:00", held("2026-11-27T00:00:01", "2026-11-28T23:59:59")));
        assertNull(due(days, "2026-11-23T10:00:00", held("2026-11-30T00:00:00", null)));
    }

    @Test
    void weeksAndMonths_gainDatesToo_alsoThoseGained() {
        assertEquals(at("2026-12-08T00:00:00"), due(Limit.of(2, Unit.WEEKS), "2026-11-23T10:00:00"));
        assertEquals(at("2026-12-12T00:00:00"), due(Limit.of(2, Unit.WEEKS), "2026-11-23T10:00:00",
                held("2026-11-24T00:00:00", "2026-11-26T00:00:00"), held("2026-12-08T00:00:00", "2026-12-10T00:00:00")));
        assertEquals(at("2026-12-25T00:00:00"), due(Limit.of(1, Unit.MONTHS), "2026-11-23T10:00:00", held("2026-12-01T00:00:00", "2026-12-02T00:00:00")));
    }

    @Test
    void months_endOnTheSameDayOrTheLastOfTheMonth() {
        assertEquals(at("2027-03-01T00:00:00"), due(Limit.of(1, Unit.MONTHS), "2027-01-31T10:00:00"));
        assertEquals(at("2028-03-01T00:00:00"), due(Limit.of(1, Unit.MONTHS), "2028-01-30T10:00:00"));
        assertEquals(at("2027-05-24T00:00:00"), due(Limit.of(6, Unit.MONTHS), "2026-11-23T10:00:00"));
        assertEquals(at("2027-05-23T00:00:00"), due(new Limit(6, Unit.MONTHS, 1, false, null), "2026-11-23T10:00:00"));
        // Sunday 31 January counts as Monday 1 February
        assertEquals(at("2027-03-01T00:00:00"), due(new Limit(1, Unit.MONTHS, 1, false, null), "2027-01-31T10:00:00"));
        assertEquals(at("2029-03-01T00:00:00"), due(new Limit(1, Unit.MONTHS, 1, false, null), "2029-01-31T10:00:00"));
    }

    @Test
    void dayOne_onAClosedDay_countsOnTheNextWorkingDay() {
        assertEquals(at("2026-12-07T00:00:00"), due(new Limit(2, Unit.WEEKS, 1, false, null), "2026-11-21T10:00:00"));
        assertEquals(at("2026-11-26T00:00:00"), due(new Limit(3, Unit.CALENDAR_DAYS, 1, false, null), "2026-11-22T10:00:00"));
        assertEquals(at("2026-11-22T00:00:00"), due(new Limit(2, Unit.CALENDAR_DAYS, 1, false, null), "2026-11-20T10:00:00"));
    }

    @Test
    void dayOne_asTheOnlyDay_neverEndsBeforeItStarts() {
        var day = new Limit(1, Unit.WORKING_DAYS, 1, false, null);
        assertEquals(at("2026-11-20T17:00:00"), due(day, "2026-11-20T16:59:59"));
        assertEquals(at("2026-11-23T17:00:00"), due(day, "2026-11-20T17:00:00"));
    }

    @Test
    void closedDay_atTheEnd_isLeftOnlyWhereTheLimitSaysSo() {
        var days = Limit.of(2, Unit.CALENDAR_DAYS);
        assertEquals(at("2026-11-22T00:00:00"), due(days, "2026-11-19T10:00:00"));
        assertEquals(at("2026-11-24T00:00:00"), due(new Limit(2, Unit.CALENDAR_DAYS, 0, true, null), "2026-11-19T10:00:00"));
        assertEquals(at("2026-11-24T00:00:00"), due(new Limit(1, Unit.WEEKS, 0, true, null), "2026-11-15T10:00:00"));
    }

    @Test
    void laterOfTwo_isTheLaterWhicheverComesFirst() {
        var day = Limit.of(1, Unit.WORKING_DAYS);
        var hours = Limit.of(24, Unit.ELAPSED_HOURS);
        assertEquals(at("2026-11-23T17:00:00"), due(later(hours, day), "2026-11-20T10:00:00"));
        assertEquals(at("2026-11-23T17:00:00"), due(later(day, hours), "2026-11-20T10:00:00"));
        assertEquals(at("2026-11-24T17:30:00"), due(later(day, hours), "2026-11-23T17:30:00"));
        assertNull(due(later(day, hours), "2026-11-23T10:00:00", held("2026-11-23T11:00:00", null)));
    }

    @Test
    void carried_isTakenOffHoursAndMinutes_andNothingOfDays() {
        assertEquals(at("2026-11-23T10:15:00"), carried(HOUR, Duration.ofMinutes(45)));
        assertEquals(at("2026-11-23T10:00:00"), carried(HOUR, Duration.ofMinutes(61)));
        assertEquals(at("2026-11-23T11:30:00"), carried(Limit.of(2, Unit.ELAPSED_HOURS), Duration.ofMinutes(30)));
        assertEquals(at("2026-11-25T17:00:00"), carried(TWO_DAYS, Duration.ofDays(1)));
    }

    @Test
    void intervalsThatTouchAtMidnight_areOne() {
        assertEquals(Instant.parse("2026-11-24T01:00:00Z"),
                Counting.due(Limit.of(120, Unit.WORKING_MINUTES), NIGHTS, at("2026-11-23T23:00:00"), List.of(), Duration.ZERO));
        assertEquals(at("2026-11-25T00:00:00"),
                Counting.due(Limit.of(1, Unit.WORKING_DAYS), NIGHTS, at("2026-11-23T23:00:00"), List.of(), Duration.ZERO));
    }

    @Test
    void shares_areReachedInWorkingTimeLessHolds() {
        var holds = List.of(held("2026-11-23T12:00:00", "2026-11-23T13:00:00"));
        var limit = Limit.of(240, Unit.WORKING_MINUTES);
        var due = Counting.due(limit, DESK, at("2026-11-23T10:00:00"), holds, Duration.ZERO);
        assertEquals(at("2026-11-23T15:00:00"), due);
        assertEquals(at("2026-11-23T12:00:00"), reached(0.5, limit, due, holds));
        assertEquals(at("2026-11-23T14:00:00"), reached(0.75, limit, due, holds));
        assertEquals(due, reached(1, limit, due, holds));
        // of the sixteen hours on Tuesday and Wednesday
        assertEquals(at("2026-11-24T17:00:00"), reached(0.5, TWO_DAYS, at("2026-11-25T17:00:00"),
                List.of(held("2026-11-23T10:00:00", "2026-11-23T17:00:00"))));
    }

    @Test
    void explanation_namesWhatEachDayIs() {
        var calendar = Hours.withException("Europe/London", "09:00-17:00", LocalDate.of(2026, 11, 24), "09:00-11:00");
        var days = Counting.explain(Limit.of(600, Unit.WORKING_MINUTES), calendar, at("2026-11-20T16:00:00"),
                List.of(held("2026-11-23T16:30:00", "2026-11-24T09:30:00"))).days();
        assertEquals(List.of(DayKind.WORKING, DayKind.CLOSED, DayKind.CLOSED, DayKind.WORKING, DayKind.EXCEPTION), days.stream().map(ExplainedDay::kind).toList());
        assertEquals("Stocktaking", days.get(4).name());
        assertEquals(Hours.intervals("09:00-11:00"), days.get(4).intervals());
        assertEquals(List.of(60L, 0L, 0L, 450L, 90L), minutes(days.stream().map(ExplainedDay::consumed).toList()));
        assertEquals(List.of(0L, 0L, 0L, 30L, 30L), minutes(days.stream().map(ExplainedDay::held).toList()));
        assertEquals(List.of(60L, 60L, 60L, 510L, 600L), minutes(days.stream().map(ExplainedDay::total).toList()));
    }

    @Test
    void explanation_ofTheLaterOfTwo_tellsTheOtherToo() {
        var explained = Counting.explain(later(Limit.of(24, Unit.ELAPSED_HOURS), Limit.of(1, Unit.WORKING_DAYS)), DESK, at("2026-11-20T10:00:00"), List.of());
        assertEquals(Limit.of(1, Unit.WORKING_DAYS), explained.limit());
        assertEquals(at("2026-11-23T17:00:00"), explained.due());
        assertEquals(new EarlierLimit(Limit.of(24, Unit.ELAPSED_HOURS), at("2026-11-21T10:00:00")), explained.earlier());
        assertEquals(Measured.DAYS, explained.measured());
    }

    @Test
    void explanation_whileAHoldRuns_endsWhereItBegan() {
        var explained = Counting.explain(HOUR, DESK, at("2026-11-20T16:30:00"), List.of(held("2026-11-20T16:45:00", null)));
        assertNull(explained.due());
        assertEquals(List.of(900L), explained.days().stream().map(ExplainedDay::total).toList());
    }

    @Test
    void explanation_ofOtherTermsThanBefore_beginsWithWhatWasConsumed() {
        var explained = Counting.explain(HOUR, DESK, at("2026-11-20T16:30:00"), List.of(), Duration.ofMinutes(20));
        assertEquals(at("2026-11-23T09:10:00"), explained.due());
        assertEquals(1_200, explained.carried());
        assertEquals(List.of(1_800L, 0L, 0L, 600L), explained.days().stream().map(ExplainedDay::consumed).toList());
        assertEquals(3_600L, explained.days().get(3).total());
    }

    @Test
    void explanation_ofALongLimit_isCut() {
        var explained = Counting.explain(Limit.of(10, Unit.MONTHS), DESK, at("2026-11-20T10:00:00"), List.of());
        assertFalse(explained.more());
        var longer = Counting.explain(Limit.of(100, Unit.MONTHS), DESK, at("2026-11-20T10:00:00"), List.of());
        assertTrue(longer.more());
        assertEquals(IntStream.range(0, 400).mapToObj(LocalDate.of(2026, 11, 20)::plusDays).toList(), longer.days().stream().map(ExplainedDay::date).toList());
    }

    @Test
    void time_fromBefore1970_isCountedAsAnyOther() {
        for (var start : List.of("1969-12-31T23:00:00", "1969-12-31T22:59:59", "1900-01-01T00:00:00")) {
            var explained = Counting.explain(Limit.of(2, Unit.ELAPSED_HOURS), DESK, at(start), List.of());
            assertEquals(at(start).plus(Duration.ofHours(2)), explained.due());
            assertEquals(Duration.ofHours(2).toSeconds(), explained.days().stream().mapToLong(ExplainedDay::consumed).sum());
        }
        assertEquals(at("1970-01-01T02:00:00"), due(Limit.of(2, Unit.ELAPSED_HOURS), "1969-12-31T23:00:00",
                held("1969-12-31T23:30:00", "1970-01-01T00:30:00")));
    }

    private static Limit later(Limit one, Limit other) {
        return new Limit(one.amount(), one.unit(), one.receiptDay(), one.movedOffClosedDays(), other);
    }

    private static List<Long> minutes(List<Long> seconds) {
        return seconds.stream().map(second -> second / 60).toList();
    }

    private static Instant reached(double share, Limit limit, @Nullable Instant due, List<Span> holds) {
        return Counting.reached(share, limit, DESK, at("2026-11-23T10:00:00"), due, holds);
    }

    private static @Nullable Instant carried(Limit limit, Duration carried) {
        return Counting.due(limit, DESK, at("2026-11-23T10:00:00"), List.of(), carried);
    }

    private static @Nullable Instant due(Limit limit, String start, Span... holds) {
        return Counting.due(limit, DESK, at(start), List.of(holds), Duration.ZERO);
    }

    private static Span held(String from, @Nullable String until) {
        return new Span(at(from), until == null ? null : at(until));
    }

    private static Instant at(String utc) {
        return Instant.parse(utc + "Z");
    }
}
