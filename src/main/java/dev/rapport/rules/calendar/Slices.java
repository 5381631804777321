package dev.rapport.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Iterator;

/**
 * The local days of a zone from an instant on, in the order of time. A day on which the clock changes comes in slices with
 * one offset each; a date that a zone skips does not come at all, and one that it lives through twice comes twice.
 */
final class Slices implements Iterator<Slices.Slice> {
    static final int DAY = 86_400;

    private final ZoneRules rules;
    private long at;
    private int offset;
    private long change;

    Slices(ZoneId zone, long from) {
        rules = zone.getRules();
        at = from;
        readClock();
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Slice next() {
        var day = Math.floorDiv(at + offset, (long) DAY);
        var midnight = day * DAY - offset;
        var slice = new Slice(LocalDate.ofEpochDay(day), midnight, new Stretch(at, Math.min(midnight + DAY, change)));
        at = slice.stretch().until();
        if (at == change) {
            readClock();
        }
        return slice;
    }

    private void readClock() {
        var instant = Instant.ofEpochSecond(at);
        var next = rules.nextTransition(instant);
        offset = rules.getOffset(instant).getTotalSeconds();
        change = next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }

    /**
     * A day or a part of it.
     *
     * @param midnight when the date began, or would have begun with this offset
     */
    record Slice(LocalDate date, long midnight, Stretch stretch) {

        /** The part of an interval that lies within. */
        Stretch of(Interval interval) {
            return stretch.within(midnight + interval.fromSecond(), midnight + interval.untilSecond());
        }
    }
}
