package dev.rapport.rules.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.CalendarVersion;
import dev.rapport.rules.calendar.Counting;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.Span;
import dev.rapport.rules.calendar.Unit;
import dev.rapport.rules.calendar.WorkingTime;
import dev.rapport.rules.standard.Commitment;

/**
 * What the due time is computed from: a limit counted in one version of a calendar, or an instant that was named.
 *
 * @param limit null where an instant was named
 * @param namedAt the instant that was named
 * @param pausedBy hold reasons that pause it
 * @param countedFrom from when the limit is counted
 * @param carried time consumed before, when the terms were others
 */
record Terms(@Nullable Limit limit, @Nullable Instant namedAt, UUID calendarId, int calendarVersion, Set<String> pausedBy,
        Instant countedFrom, Duration carried) {

    private static final Limit WORKING_TIME = Limit.of(1, Unit.WORKING_MINUTES);

    /** A calendar in one version. */
    record Calendar(UUID id, int version) {
    }

    Calendar calendar() {
        return new Calendar(calendarId, calendarVersion);
    }

    static Terms of(Commitment commitment, CalendarVersion calendar, Instant start) {
        return new Terms(commitment.limit(), null, calendar.calendarId(), calendar.version(), commitment.pausedBy(), start, Duration.ZERO);
    }

    static Terms named(Instant due, CalendarVersion calendar, Instant start) {
        return new Terms(null, due, calendar.calendarId(), calendar.version(), Set.of(), start, Duration.ZERO);
    }

    /** Other terms that go on from here: minutes and hours keep what was consumed, what is counted in dates counts them anew from the start. */
    Terms replacedBy(Commitment commitment, CalendarVersion next, WorkingTime former, Instant start, Instant at, List<Span> holds) {
        return limit != null && isTime(limit) && isTime(commitment.limit()) && limit.unit() == commitment.limit().unit()
                ? new Terms(commitment.limit(), null, next.calendarId(), next.version(), commitment.pausedBy(), at,
                        carried.plus(Counting.consumed(limit, former, countedFrom, at, holds)))
                : of(commitment, next, start);
    }

    @Nullable Instant due(WorkingTime calendar, List<Span> holds) {
        return limit == null ? namedAt : Counting.due(limit, calendar, countedFrom, holds, carried);
    }

    /** When a share of the way to the due time is gone. */
    Instant reached(double share, WorkingTime calendar, Instant due, List<Span> holds) {
        return limit == null ? reachedOfNamed(share, calendar, due) : Counting.reached(share, limit, calendar, countedFrom, due, holds, carried);
    }

    /** Of the working time until then; where there is none, of the time. */
    private Instant reachedOfNamed(double share, WorkingTime calendar, Instant due) {
        return Counting.consumed(WORKING_TIME, calendar, countedFrom, due, List.of()).isZero()
                ? countedFrom.plusSeconds(Math.round(Duration.between(countedFrom, due).toSeconds() * share))
                : Counting.reached(share, WORKING_TIME, calendar, countedFrom, due, List.of());
    }

    private static boolean isTime(Limit limit) {
        return limit.orLater() == null && (limit.unit() == Unit.ELAPSED_HOURS || limit.unit() == Unit.WORKING_MINUTES);
    }
}
