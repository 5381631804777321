package dev.rapport.rules.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a limit comes to its due time, day by day.
 *
 * @param limit the one that is explained, of two the later
 * @param zone whose dates are counted
 * @param due null while a hold without an end may still move it
 * @param carried seconds that had been consumed before the start, when the terms were others
 * @param measured what consumed, held and total count
 * @param days from the date of the start to the one of the due time, at most the first 400
 * @param more whether there are more days than told
 * @param earlier the other of two limits, which ended before
 */
public record Explanation(Limit limit, String zone, Instant start, @Nullable Instant due, long carried, Measured measured, List<ExplainedDay> days,
        boolean more, @Nullable EarlierLimit earlier) {
    private static final int MOST_DAYS = 400;

    static Explanation of(Limit limit, WorkingTime calendar, Instant start, List<Span> holds, Duration carried) {
        var own = alone(limit.alone(), calendar, start, holds, carried);
        if (limit.orLater() == null) {
            return own;
        }
        var other = alone(limit.orLater().alone(), calendar, start, holds, carried);
        return other.isLaterThan(own) ? other.after(own) : own.after(other);
    }

    private static Explanation alone(Limit limit, WorkingTime calendar, Instant start, List<Span> holds, Duration carried) {
        var from = start.truncatedTo(ChronoUnit.SECONDS);
        var due = Counting.due(limit, calendar, from, holds, carried);
        var log = new DayLog(calendar, MOST_DAYS, carried.toSeconds());
        log.fill(limit, from, due, new Holds(holds));
        return new Explanation(limit, calendar.zone().getId(), from, due, carried.toSeconds(), limit.unit().isTime() ? Measured.SECONDS : Measured.DAYS,
                log.days(), log.isCut(), null);
    }

    private boolean isLaterThan(Explanation other) {
        return other.due != null && (due == null || due.isAfter(other.due));
    }

    private Explanation after(Explanation first) {
        return new Explanation(limit, zone, start, due, carried, measured, days, more, new EarlierLimit(first.limit, first.due));
    }
}
