package dev.rapport.rules.calendar;

/** What a limit is counted in. */
public enum Unit {
    /** Through nights, weekends and changes of the clock. */
    ELAPSED_HOURS(3_600, 87_600),
    /** The minutes within the intervals of the calendar. */
    WORKING_MINUTES(60, 600_000),
    /** Local dates with working time; the last one ends with its last interval. */
    WORKING_DAYS(0, 2_600),
    /** Local dates; the last one ends at 24:00. */
    CALENDAR_DAYS(0, 3_660),
    /** Of seven local dates each. */
    WEEKS(0, 520),
    /** To the same day of a later month, or its last one. */
    MONTHS(0, 120);

    private final int seconds;
    private final int most;

    Unit(int seconds, int most) {
        this.seconds = seconds;
        this.most = most;
    }

    /** Whether it is measured to the second; the others count local dates. */
    boolean isTime() {
        return seconds > 0;
    }

    /** Whether only working time of the calendar passes for it. */
    boolean isWorking() {
        return this == WORKING_MINUTES || this == WORKING_DAYS;
    }

    long seconds(int amount) {
        return (long) seconds * amount;
    }

    /** About ten years. */
    int most() {
        return most;
    }
}
