package dev.rapport.rules.calendar;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a date is in a calendar.
 *
 * @param name of the holiday or exception
 * @param intervals in their order; none where it is closed
 */
record DayPlan(DayKind kind, @Nullable String name, List<Interval> intervals) {

    static DayPlan of(DatedException exception) {
        return new DayPlan(DayKind.EXCEPTION, exception.name(), Interval.sorted(exception.intervals()));
    }

    static DayPlan ofWeekday(List<Interval> intervals) {
        return new DayPlan(intervals.isEmpty() ? DayKind.CLOSED : DayKind.WORKING, null, Interval.sorted(intervals));
    }
}
