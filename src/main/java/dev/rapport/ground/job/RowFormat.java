package dev.rapport.ground.job;

/** How the rows of an import are written. */
public enum RowFormat {
    /** RFC 4180, with a header. */
    CSV,
    /** One JSON object a line. */
    NDJSON
}
