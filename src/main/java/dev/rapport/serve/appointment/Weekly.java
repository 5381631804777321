package dev.rapport.serve.appointment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.WeeklyInterval;

/** The times of each week in which slots lie, as one value of a column: the driver keeps objects only. */
record Weekly(List<WeeklyInterval> intervals) {

    static @Nullable Weekly of(@Nullable List<WeeklyInterval> intervals) {
        return intervals == null ? null : new Weekly(intervals);
    }
}
