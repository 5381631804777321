package dev.rapport.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** Counts seconds from a start on: working ones, or all; those of holds are left out. */
final class TimeCount {
    private final WorkingTime calendar;
    private final boolean working;
    private final long start;
    private final Holds holds;

    TimeCount(Unit unit, WorkingTime calendar, Instant start, Holds holds) {
        this.calendar = calendar;
        this.working = unit.isWorking();
        this.start = start.getEpochSecond();
        this.holds = holds;
    }

    /** The earliest second by which so many are counted; empty while a hold without an end stands before it. */
    OptionalLong reached(long seconds) {
        var left = seconds;
        var passing = stretches();
        while (left > 0) {
            var stretch = passing.next();
            requireNear(stretch.from());
            for (var free : holds.free(stretch)) {
                if (free.seconds() >= left) {
                    return OptionalLong.of(free.from() + left);
                }
                left -= free.seconds();
            }
            if (stretch.until() >= holds.openFrom()) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(start);
    }

    private void requireNear(long at) {
        if (at - start > (long) Limit.FURTHEST_DAYS * Slices.DAY) {
            throw new Refusal(ErrorCode.LIMIT_TOO_LONG);
        }
    }

    /** How many are counted by an instant. */
    long by(Instant end) {
        var last = end.getEpochSecond();
        var counted = 0L;
        var passing = stretches();
        for (var at = start; at < last;) {
            var stretch = passing.next();
            counted += free(stretch.within(start, last));
            at = stretch.until();
        }
        return counted;
    }

    private long free(Stretch stretch) {
        return stretch.isEmpty() ? 0 : stretch.seconds() - holds.heldSeconds(stretch);
    }

    private Iterator<Stretch> stretches() {
        return working ? new WorkingStretches(calendar, start) : List.of(Stretch.from(start)).iterator();
    }

    /** What can pass of a date since the start and before an end. */
    List<Stretch> of(LocalDate date, long end) {
        var day = working ? calendar.stretches(date) : calendar.wholeDay(date);
        return day.stream().map(stretch -> stretch.within(start, end)).filter(stretch -> !stretch.isEmpty()).toList();
    }
}
