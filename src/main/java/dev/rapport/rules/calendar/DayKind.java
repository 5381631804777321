package dev.rapport.rules.calendar;

/** Why a date has the intervals it has. */
public enum DayKind {
    /** By its weekday. */
    WORKING,
    /** A weekday without intervals. */
    CLOSED,
    /** A public holiday. */
    HOLIDAY,
    /** A dated exception. */
    EXCEPTION
}
