package dev.rapport.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * Counts local dates: those with working time, or all. A date that lies wholly inside a hold is not counted, so the limit gains
 * it: of a working day the working time must lie inside, of other days all hours.
 */
final class DayCount {
    private final Limit limit;
    private final WorkingTime calendar;
    private final Holds holds;
    private final LocalDate receipt;
    private final LocalDate first;

    DayCount(Limit limit, WorkingTime calendar, Instant start, Holds holds) {
        this.limit = limit;
        this.calendar = calendar;
        this.holds = holds;
        receipt = calendar.dateOf(start);
        first = limit.receiptDay() == 0 ? receipt.plusDays(1) : dayOne(start);
    }

    private LocalDate dayOne(Instant start) {
        var day = calendar.nextWorkingDay(receipt);
        var overBefore = isWorking() && limit.amount() == 1 && !endOfWork(day).isAfter(start);
        return overBefore ? calendar.nextWorkingDay(day.plusDays(1)) : day;
    }

    private boolean isWorking() {
        return limit.unit().isWorking();
    }

    /** When the last day is over; null while a hold without an end may still move it. */
    @Nullable Instant due(Consumer<Day> told) {
        var last = last(told);
        return last == null ? null : isWorking() ? endOfWork(last) : midnightAfter(open(last, told));
    }

    private @Nullable LocalDate last(Consumer<Day> told) {
        var left = needed();
        for (var date = receipt; date.isBefore(receipt.plusDays(Limit.FURTHEST_DAYS)); date = date.plusDays(1)) {
            var day = day(date);
            if (day == null) {
                return null;
            }
            told.accept(day);
            left -= day.consumed();
            if (left == 0) {
                return date;
            }
        }
        throw new Refusal(ErrorCode.LIMIT_TOO_LONG);
    }

    private long needed() {
        return switch (limit.unit()) {
            case WEEKS -> 7L * limit.amount();
            case MONTHS -> ChronoUnit.DAYS.between(first, endOfMonths()) + 1;
            default -> limit.amount();
        };
    }

    private LocalDate endOfMonths() {
        if (limit.receiptDay() == 0) {
            return receipt.plusMonths(limit.amount());
        }
        var same = first.plusMonths(limit.amount());
        return same.getDayOfMonth() == first.getDayOfMonth() ? same.minusDays(1) : same;
    }

    /** Null while a hold without an end may come to hold all of the date. */
    private @Nullable Day day(LocalDate date) {
        var hours = date.isBefore(first) ? List.<Stretch>of() : isWorking() ? calendar.stretches(date) : calendar.wholeDay(date);
        if (hours.isEmpty() || !holds.cover(hours)) {
            return new Day(date, hours.isEmpty() ? 0 : 1, 0);
        }
        return hours.get(hours.size() - 1).until() > holds.openFrom() ? null : new Day(date, 0, 1);
    }

    /** The last day, or the next working one where the limit must not end on a closed day. */
    private LocalDate open(LocalDate last, Consumer<Day> told) {
        var open = limit.movedOffClosedDays() ? calendar.nextWorkingDay(last) : last;
        last.plusDays(1).datesUntil(open.plusDays(1)).map(date -> new Day(date, 0, 0)).forEach(told);
        return open;
    }

    private Instant endOfWork(LocalDate date) {
        var hours = calendar.stretches(date);
        return Instant.ofEpochSecond(hours.get(hours.size() - 1).until());
    }

    private Instant midnightAfter(LocalDate date) {
        return date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    /** What became of a date: 1 consumed, 1 held, or neither. */
    record Day(LocalDate date, int consumed, int held) {
    }
}
