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
        // one without an end that begins before 1970 has more than fit
        return isEmpty() ? 0 : until - from < 0 ? Long.MAX_VALUE : until - from;
    }
}
