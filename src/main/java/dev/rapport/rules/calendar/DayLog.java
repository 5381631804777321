package dev.rapport.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Writes down what each date consumed, up to a number of dates. */
final class DayLog {
    private final WorkingTime calendar;
    private final int most;
    private final List<ExplainedDay> days = new ArrayList<>();
    private long total;
    private boolean cut;

    /** @param carried what had been consumed before, in seconds */
    DayLog(WorkingTime calendar, int most, long carried) {
        this.calendar = calendar;
        this.most = most;
        this.total = carried;
    }

    void fill(Limit limit, Instant start, @Nullable Instant due, Holds holds) {
        if (limit.unit().isTime()) {
            var end = due == null ? Math.max(start.getEpochSecond() + 1, holds.openFrom()) : due.getEpochSecond();
            addDates(new TimeCount(limit.unit(), calendar, start, holds), start, end, holds);
        } else {
            new DayCount(limit, calendar, start, holds).due(day -> add(day.date(), day.consumed(), day.held()));
        }
    }

    private void addDates(TimeCount count, Instant start, long end, Holds holds) {
        var last = calendar.dateOf(Instant.ofEpochSecond(end - 1));
        for (var date = calendar.dateOf(start); !date.isAfter(last) && !cut; date = date.plusDays(1)) {
            var passing = count.of(date, end);
            var held = passing.stream().mapToLong(holds::heldSeconds).sum();
            add(date, passing.stream().mapToLong(Stretch::seconds).sum() - held, held);
        }
    }

    private void add(LocalDate date, long consumed, long held) {
        cut = days.size() == most;
        if (!cut) {
            total += consumed;
            var plan = calendar.day(date);
            days.add(new ExplainedDay(date, plan.kind(), plan.name(), plan.intervals(), consumed, held, total));
        }
    }

    List<ExplainedDay> days() {
        return List.copyOf(days);
    }

    boolean isCut() {
        return cut;
    }
}
