package dev.rapport.ground.job;

/** What became of a row. */
public enum RowOutcome {
    /** There is something new. */
    CREATED,
    /** What is there says now what the row says. */
    UPDATED,
    /** It was there already as the row says. */
    UNCHANGED,
    /** Nothing was done; the code says why. */
    REFUSED
}
