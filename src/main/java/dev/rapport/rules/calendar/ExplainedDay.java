package dev.rapport.rules.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A local date on the way from start to due.
 *
 * @param name of the holiday or exception
 * @param intervals in which the desk works on that date
 * @param consumed of the limit on that date
 * @param held of what would have been consumed
 * @param total consumed by the end of the date
 */
public record ExplainedDay(LocalDate date, DayKind kind, @Nullable String name, List<Interval> intervals, long consumed, long held, long total) {
}
