package dev.rapport.rules.calendar;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * When a desk works, public holidays aside, as data.
 *
 * @param zone of the tz database, such as {@code Europe/London}
 * @param intervals of each week
 * @param exceptions dates on which other intervals count, or none; they go before holidays
 */
public record WorkingHours(
        @NotNull @Size(max = 50) @Schema(examples = "Europe/London") String zone,
        @NotNull @Size(max = 168) List<@NotNull @Valid WeeklyInterval> intervals,
        @NotNull @Size(max = 400) List<@NotNull @Valid DatedException> exceptions) {

    /** Refuses what no time can be counted on. */
    void check() {
        checkZone();
        for (var weekday : DayOfWeek.values()) {
            Interval.check(of(weekday), "/intervals");
        }
        checkExceptions();
        if (intervals.isEmpty()) {
            throw Refusal.at("/intervals", ErrorCode.CALENDAR_NEVER_OPEN);
        }
    }

    private void checkZone() {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refusal.at("/zone", ErrorCode.ZONE_UNKNOWN);
        }
    }

    private void checkExceptions() {
        var dates = new HashSet<>();
        for (var at = 0; at < exceptions.size(); at++) {
            var pointer = "/exceptions/" + at;
            Interval.check(exceptions.get(at).intervals(), pointer + "/intervals");
            if (!dates.add(exceptions.get(at).date())) {
                throw Refusal.at(pointer + "/date", ErrorCode.EXCEPTION_REPEATED);
            }
        }
    }

    List<Interval> of(DayOfWeek weekday) {
        return of(weekday, intervals);
    }

    /** The intervals of one day of the week. */
    static List<Interval> of(DayOfWeek weekday, List<WeeklyInterval> intervals) {
        return intervals.stream().filter(interval -> interval.weekday() == weekday).map(WeeklyInterval::interval).toList();
    }
}
