package dev.rapport.rules.calendar;

/** A time in seconds of the epoch, from one on until before another. */
record Stretch(long from, long until) {

    /** From a second on without an end. */
    static Stretch from(long second) {
        return new Stretch(second, Long.MAX_VALUE);
    }

    boolean isEmpty() {
        return from >= until;
    }

    Stretch within(long first, long end) {
        return new Stretch(Math.max(from, first), Math.min(until, end));
    }

    long seconds() {
        return Math.max(0, until - from);
    }
}
