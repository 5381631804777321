package dev.rapport.rules.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * A calendar in one immutable version, ready to count on: zone, intervals per weekday, dated exceptions, public holidays.
 * An instant is working while the clock on the wall shows a time within an interval of the date it shows; so an hour that
 * the clock skips is no working time and one that it repeats is it twice.
 */
public final class WorkingTime {
    /** A calendar that is closed for so many days on end will not open again. */
    static final int LONGEST_CLOSED_DAYS = 3_700;
    /** How far a local time can be from UTC. */
    private static final int FURTHEST_OFFSET = 18 * 3_600;

    private final ZoneId zone;
    private final Map<DayOfWeek, DayPlan> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, DayPlan> exceptions;
    private final PublicHolidays holidays;

    private WorkingTime(ZoneId zone, List<WeeklyInterval> weekly, Map<LocalDate, DayPlan> exceptions, PublicHolidays holidays) {
        this.zone = zone;
        for (var weekday : DayOfWeek.values()) {
            week.put(weekday, DayPlan.ofWeekday(WorkingHours.of(weekday, weekly)));
        }
        this.exceptions = exceptions;
        this.holidays = holidays;
    }

    /** Refuses hours that no time can be counted on. */
    public static WorkingTime of(WorkingHours hours, PublicHolidays holidays) {
        hours.check();
        return new WorkingTime(ZoneId.of(hours.zone()), hours.intervals(),
                hours.exceptions().stream().collect(Collectors.toUnmodifiableMap(DatedException::date, DayPlan::of)), holidays);
    }

    /** Other hours of the week at the same place: its dated exceptions and public holidays count for them too. */
    public WorkingTime withWeek(List<WeeklyInterval> weekly) {
        for (var weekday : DayOfWeek.values()) {
            Interval.check(WorkingHours.of(weekday, weekly), "/weekly");
        }
        return new WorkingTime(zone, weekly, exceptions, holidays);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The date that the calendar on the wall shows. */
    public LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Whether a date has working time; one that the zone skips has none. */
    public boolean isWorkingDay(LocalDate date) {
        return !stretches(date).isEmpty();
    }

    /** The instant itself while the desk works, else when it begins to work again. */
    public Instant nextWorking(Instant at) {
        return Instant.ofEpochSecond(new WorkingStretches(this, at.getEpochSecond()).next().from());
    }

    /** The instant itself while the desk works or ends its work, else when it last ended it. */
    public Instant lastWorkingBefore(Instant at) {
        var date = dateOf(at).plusDays(1);
        for (var days = 0; days < LONGEST_CLOSED_DAYS; days++, date = date.minusDays(1)) {
            // where the clock goes back over midnight, the day before ends after this one began
            var last = LongStream.concat(worked(date, at), worked(date.minusDays(1), at)).max();
            if (last.isPresent()) {
                return Instant.ofEpochSecond(last.getAsLong());
            }
        }
        throw new Refusal(ErrorCode.CALENDAR_NEVER_OPEN);
    }

    private LongStream worked(LocalDate date, Instant at) {
        return stretches(date).stream().filter(stretch -> stretch.from() <= at.getEpochSecond())
                .mapToLong(stretch -> Math.min(stretch.until(), at.getEpochSecond()));
    }

    DayPlan day(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? plan(date) : exception;
    }

    private DayPlan plan(LocalDate date) {
        var holiday = holidays.nameOf(date);
        return holiday == null ? week.get(date.getDayOfWeek()) : new DayPlan(DayKind.HOLIDAY, holiday, List.of());
    }

    /** The working time of a date. */
    List<Stretch> stretches(LocalDate date) {
        var intervals = day(date).intervals();
        return intervals.isEmpty() ? List.of() : collect(date, slice -> intervals.stream().map(slice::of).toList());
    }

    /** All of a date, as one stretch unless the clock goes back over midnight. */
    List<Stretch> wholeDay(LocalDate date) {
        return collect(date, slice -> List.of(slice.stretch()));
    }

    private List<Stretch> collect(LocalDate date, Function<Slices.Slice, List<Stretch>> parts) {
        var found = new ArrayList<Stretch>();
        var midnight = date.toEpochDay() * Slices.DAY;
        var slices = new Slices(zone, midnight - FURTHEST_OFFSET);
        for (var slice = slices.next(); slice.stretch().from() < midnight + Slices.DAY + FURTHEST_OFFSET; slice = slices.next()) {
            if (slice.date().equals(date)) {
                parts.apply(slice).stream().filter(part -> !part.isEmpty()).forEach(found::add);
            }
        }
        return found;
    }

    /** The working time of a date, in its order. */
    public List<Span> workingOn(LocalDate date) {
        return stretches(date).stream().map(part -> new Span(Instant.ofEpochSecond(part.from()), Instant.ofEpochSecond(part.until()))).toList();
    }

    /** The first working day from a date on. */
    LocalDate nextWorkingDay(LocalDate from) {
        var date = from;
        for (var days = 0; days < LONGEST_CLOSED_DAYS; days++, date = date.plusDays(1)) {
            if (isWorkingDay(date)) {
                return date;
            }
        }
        throw new Refusal(ErrorCode.CALENDAR_NEVER_OPEN);
    }
}
