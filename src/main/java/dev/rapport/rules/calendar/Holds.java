package dev.rapport.rules.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds put together: in their order, those that touch or overlap as one. */
final class Holds {
    private final List<Stretch> merged = new ArrayList<>();

    Holds(List<Span> spans) {
        spans.stream().map(Holds::stretch).sorted(Comparator.comparingLong(Stretch::from)).forEach(this::add);
    }

    private static Stretch stretch(Span span) {
        return new Stretch(span.from().getEpochSecond(), span.until() == null ? Long.MAX_VALUE : span.until().getEpochSecond());
    }

    private void add(Stretch next) {
        var last = merged.isEmpty() ? next : merged.get(merged.size() - 1);
        if (last == next || next.from() > last.until()) {
            merged.add(next);
        } else {
            merged.set(merged.size() - 1, new Stretch(last.from(), Math.max(last.until(), next.until())));
        }
    }

    /** What is left of a stretch, in the order of time. */
    List<Stretch> free(Stretch stretch) {
        var free = new ArrayList<Stretch>();
        var at = stretch.from();
        for (var hold : merged) {
            free.add(new Stretch(at, Math.min(hold.from(), stretch.until())));
            at = Math.max(at, hold.until());
        }
        free.add(new Stretch(at, stretch.until()));
        free.removeIf(Stretch::isEmpty);
        return free;
    }

    long heldSeconds(Stretch stretch) {
        return merged.stream().mapToLong(hold -> hold.within(stretch.from(), stretch.until()).seconds()).sum();
    }

    /** Whether nothing of a day is left. */
    boolean cover(List<Stretch> day) {
        return day.stream().allMatch(stretch -> heldSeconds(stretch) == stretch.seconds());
    }

    /** When the hold without an end began; the end of time where there is none. */
    long openFrom() {
        return merged.stream().filter(hold -> hold.until() == Long.MAX_VALUE).mapToLong(Stretch::from).findFirst().orElse(Long.MAX_VALUE);
    }
}
