package dev.rapport.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts by looking at the clock on the wall once in each minute (or second) and asking whether the desk works and whether
 * there is a hold. It knows nothing of what it checks.
 */
final class Oracle {
    /** Days before the start that are looked at too: its own date, and when the desk last worked. */
    private static final int BEFORE = 2;
    private static final int AFTER = 2;
    private static final int DAY = 86_400;

    private final int tick;
    private final long first;
    private final int start;
    private final int end;
    private final boolean[] working;
    private final boolean[] held;
    private final LocalDate[] dates;

    Oracle(RandomCase given) {
        tick = given.tick();
        first = given.start().getEpochSecond() - BEFORE * DAY / (tick == 1 ? 24 : 1);
        start = (int) ((given.start().getEpochSecond() - first) / tick);
        end = start + given.ticks();
        var length = end + (tick == 1 ? 0 : AFTER * DAY / tick);
        working = new boolean[length];
        held = new boolean[length];
        dates = new LocalDate[length];
        look(given);
    }

    private void look(RandomCase given) {
        var rules = ZoneId.of(given.hours().zone()).getRules();
        var open = List.<LocalTime[]>of();
        for (var at = 0; at < working.length; at++) {
            var second = first + (long) at * tick;
            var wall = LocalDateTime.ofEpochSecond(second, 0, rules.getOffset(Instant.ofEpochSecond(second)));
            if (at > 0 && dates[at - 1].equals(wall.toLocalDate())) {
                dates[at] = dates[at - 1];
            } else {
                dates[at] = wall.toLocalDate();
                open = openOn(dates[at], given);
            }
            working[at] = isOpen(open, wall.toLocalTime());
            held[at] = isHeld(given.holds(), second);
        }
    }

    private static boolean isHeld(List<Span> holds, long second) {
        for (var hold : holds) {
            if (hold.from().getEpochSecond() <= second && (hold.until() == null || second < hold.until().getEpochSecond())) {
                return true;
            }
        }
        return false;
    }

    private static List<LocalTime[]> openOn(LocalDate date, RandomCase given) {
        var exception = given.hours().exceptions().stream().filter(other -> other.date().equals(date)).findAny();
        if (exception.isPresent()) {
            return exception.get().intervals().stream().map(part -> times(part.from(), part.until())).toList();
        }
        return given.holidays().contains(date) ? List.of() : given.hours().intervals().stream()
                .filter(part -> part.weekday() == date.getDayOfWeek()).map(part -> times(part.from(), part.until())).toList();
    }

    /** The last one is null where it is midnight at the end of the day. */
    private static LocalTime[] times(String from, String until) {
        return new LocalTime[] {LocalTime.parse(from), until.equals("24:00") ? null : LocalTime.parse(until)};
    }

    private static boolean isOpen(List<LocalTime[]> open, LocalTime time) {
        for (var part : open) {
            if (!time.isBefore(part[0]) && (part[1] == null || time.isBefore(part[1]))) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(int at, boolean workingOnly) {
        return !held[at] && (working[at] || !workingOnly);
    }

    /** Seconds that count from the start to so many ticks later. */
    long consumed(boolean workingOnly, int ticks) {
        var count = 0L;
        for (var at = start; at < start + ticks; at++) {
            count += counts(at, workingOnly) ? tick : 0;
        }
        return count;
    }

    /** When so many seconds have been counted, if that is within the case. */
    Optional<Instant> reached(boolean workingOnly, long seconds) {
        var count = 0L;
        for (var at = start; at < end; at++) {
            if (counts(at, workingOnly) && count + tick >= seconds) {
                return Optional.of(instant(at).plusSeconds(seconds - count));
            }
            count += counts(at, workingOnly) ? tick : 0;
        }
        return Optional.empty();
    }

    Optional<Instant> nextWorking() {
        for (var at = start; at < end; at++) {
            if (working[at]) {
                return Optional.of(instant(at));
            }
        }
        return Optional.empty();
    }

    Optional<Instant> lastWorking() {
        if (working[start]) {
            return Optional.of(instant(start));
        }
        for (var at = start - 1; at >= 0; at--) {
            if (working[at]) {
                return Optional.of(instant(at + 1));
            }
        }
        return Optional.empty();
    }

    /** The ends of the days that count, in their order: of each date that is whole in view, from the receipt on. */
    List<Instant> days(boolean workingOnly, int receiptDay, boolean single) {
        Map<LocalDate, int[]> found = new LinkedHashMap<>();
        for (var at = 0; at < dates.length; at++) {
            if (!workingOnly || working[at]) {
                // ticks, ticks held, the last one
                var day = found.computeIfAbsent(dates[at], date -> new int[3]);
                day[0]++;
                day[1] += held[at] ? 1 : 0;
                day[2] = at;
            }
        }
        var receipt = dates[start];
        return found.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(receiptDay == 0 ? receipt.plusDays(1) : receipt))
                .filter(day -> day.getKey().isBefore(dates[dates.length - 1]))
                .filter(day -> day.getValue()[1] < day.getValue()[0])
                .map(day -> instant(day.getValue()[2] + 1))
                .filter(over -> !single || over.isAfter(instant(start)))
                .toList();
    }

    private Instant instant(int at) {
        return Instant.ofEpochSecond(first + (long) at * tick);
    }

    /** Whether the case looks as far as this. */
    boolean isInView(Instant at) {
        return at.isBefore(instant(end));
    }
}
