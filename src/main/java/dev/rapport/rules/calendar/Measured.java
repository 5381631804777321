package dev.rapport.rules.calendar;

/** What the figures of an explanation count. */
public enum Measured {
    SECONDS,
    DAYS
}
