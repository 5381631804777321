package dev.rapport.rules.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A start on a random calendar in a random zone, often near a change of the clock, with random holds.
 *
 * @param tick the seconds that all times are a multiple of
 * @param ticks how many of them the case looks ahead
 */
record RandomCase(WorkingHours hours, List<LocalDate> holidays, Instant start, List<Span> holds, int tick, int ticks) {
    private static final List<String> CHANGING = List.of("Europe/London", "Europe/Berlin", "Australia/Sydney", "Australia/Lord_Howe",
            "Australia/Adelaide", "America/St_Johns", "Pacific/Chatham", "America/Havana", "America/Santiago", "Asia/Beirut", "Africa/Cairo",
            "Atlantic/Azores", "Antarctica/Troll", "Africa/Casablanca", "America/Asuncion", "Asia/Jerusalem");
    private static final List<String> FIXED = List.of("UTC", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Marquesas");
    private static final List<String> ALL = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    private static final long FIRST = Instant.parse("2015-01-01T00:00:00Z").getEpochSecond();
    private static final int TWENTY_YEARS = 20 * 365 * 86_400;
    private static final int DAY = 86_400;

    static RandomCase of(Random random) {
        var zone = zone(random);
        // one case in eight looks at few hours to the second
        var tick = random.nextInt(8) == 0 ? 1 : 60;
        var ticks = tick == 1 ? 14_400 : (1 + Math.min(random.nextInt(10), random.nextInt(14))) * DAY / tick;
        var start = start(random, ZoneId.of(zone), tick, ticks);
        var date = LocalDate.ofInstant(start, ZoneId.of(zone));
        return new RandomCase(new WorkingHours(zone, week(random), exceptions(random, date)), dates(random, date, 2), start,
                holds(random, start, tick, ticks), tick, ticks);
    }

    WorkingTime calendar() {
        return WorkingTime.of(hours, date -> holidays.contains(date) ? "Holiday" : null);
    }

    private static String zone(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> pick(random, ALL);
            case 1 -> pick(random, FIXED);
            default -> pick(random, CHANGING);
        };
    }

    private static Instant start(Random random, ZoneId zone, int tick, int ticks) {
        var anywhere = Instant.ofEpochSecond(FIRST + random.nextInt(TWENTY_YEARS));
        var change = zone.getRules().nextTransition(anywhere);
        var near = change == null || random.nextInt(3) == 0 ? anywhere
                : change.getInstant().minusSeconds((long) random.nextInt(ticks) * tick);
        return Instant.ofEpochSecond(near.getEpochSecond() / tick * tick);
    }

    private static List<WeeklyInterval> week(Random random) {
        var week = new ArrayList<WeeklyInterval>();
        while (week.isEmpty()) {
            for (var weekday : DayOfWeek.values()) {
                intervals(random, 3).forEach(part -> week.add(new WeeklyInterval(weekday, part.from(), part.until())));
            }
        }
        return week;
    }

    private static List<Interval> intervals(Random random, int most) {
        var ends = new TreeSet<Integer>();
        IntStream.range(0, 2 * random.nextInt(most + 1)).forEach(end -> ends.add(end(random)));
        var sorted = List.copyOf(ends);
        return IntStream.range(0, sorted.size() / 2)
                .mapToObj(at -> new Interval(text(sorted.get(2 * at)), text(sorted.get(2 * at + 1)))).toList();
    }

    /** Often the beginning, the end, or an hour of the night, when clocks are changed. */
    private static int end(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> 1_440;
            case 2 -> 30 * random.nextInt(7);
            default -> random.nextInt(1_441);
        };
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static List<DatedException> exceptions(Random random, LocalDate near) {
        var exceptions = new TreeMap<LocalDate, DatedException>();
        dates(random, near, 4).forEach(date -> exceptions.put(date, new DatedException(date, null, intervals(random, 2))));
        return List.copyOf(exceptions.values());
    }

    private static List<LocalDate> dates(Random random, LocalDate near, int most) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(at -> near.plusDays(random.nextInt(12) - 1L)).toList();
    }

    private static List<Span> holds(Random random, Instant start, int tick, int ticks) {
        return IntStream.range(0, random.nextInt(5)).mapToObj(at -> {
            var from = start.plusSeconds((long) (random.nextInt(ticks + ticks / 5) - ticks / 10) * tick);
            var until = from.plusSeconds((long) random.nextInt(ticks / 2) * tick);
            return new Span(from, random.nextInt(8) == 0 ? null : until);
        }).toList();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
