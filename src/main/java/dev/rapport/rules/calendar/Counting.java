package dev.rapport.rules.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Counts time on a calendar, in whole seconds. A limit is kept by what happens at its due time exactly. Holds in any order;
 * they may overlap. {@code docs/explanation/working-time.md} tells the rules with examples.
 */
public final class Counting {
    private Counting() {
    }

    /**
     * The due time; null while a hold without an end may still move it.
     *
     * @param start where hours and minutes go on after a change of the calendar, else the start
     * @param carried time consumed before {@code start}, in the unit of the limit; dates are counted anew and ignore it
     */
    public static @Nullable Instant due(Limit limit, WorkingTime calendar, Instant start, List<Span> holds, Duration carried) {
        var own = alone(limit, calendar, start, holds, carried);
        var other = limit.orLater();
        if (own == null || other == null) {
            return own;
        }
        var theirs = alone(other, calendar, start, holds, other.unit() == limit.unit() ? carried : Duration.ZERO);
        return theirs == null || theirs.isAfter(own) ? theirs : own;
    }

    private static @Nullable Instant alone(Limit limit, WorkingTime calendar, Instant start, List<Span> holds, Duration carried) {
        if (!limit.unit().isTime()) {
            return new DayCount(limit, calendar, start, new Holds(holds)).due(day -> { });
        }
        var reached = count(limit, calendar, start, holds).reached(limit.seconds() - carried.toSeconds());
        return reached.isEmpty() ? null : Instant.ofEpochSecond(reached.getAsLong());
    }

    /** The time that passed for a limit from its start to an instant: working time for working units, else all; less holds. */
    public static Duration consumed(Limit limit, WorkingTime calendar, Instant start, Instant until, List<Span> holds) {
        return Duration.ofSeconds(count(limit, calendar, start, holds).by(until));
    }

    /** When a share of what passes from start to due has passed, such as 0.75; the due time at the latest. */
    public static Instant reached(double share, Limit limit, WorkingTime calendar, Instant start, Instant due, List<Span> holds) {
        return reached(share, limit, calendar, start, due, holds, Duration.ZERO);
    }

    /** The same, where some of it had been consumed before the start; at the start, where that was as much already. */
    public static Instant reached(double share, Limit limit, WorkingTime calendar, Instant start, Instant due, List<Span> holds, Duration carried) {
        var count = count(limit, calendar, start, holds);
        var wanted = (long) Math.ceil(share * (count.by(due) + carried.toSeconds())) - carried.toSeconds();
        if (wanted <= 0) {
            return start;
        }
        var reached = count.reached(wanted);
        return reached.isEmpty() || reached.getAsLong() > due.getEpochSecond() ? due : Instant.ofEpochSecond(reached.getAsLong());
    }

    /** How a limit comes to its due time, day by day. */
    public static Explanation explain(Limit limit, WorkingTime calendar, Instant start, List<Span> holds) {
        return explain(limit, calendar, start, holds, Duration.ZERO);
    }

    /** The same, where some of it had been consumed before the start. */
    public static Explanation explain(Limit limit, WorkingTime calendar, Instant start, List<Span> holds, Duration carried) {
        return Explanation.of(limit, calendar, start, holds, carried);
    }

    private static TimeCount count(Limit limit, WorkingTime calendar, Instant start, List<Span> holds) {
        return new TimeCount(limit.unit(), calendar, start, new Holds(holds));
    }
}
