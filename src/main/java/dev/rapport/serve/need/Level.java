package dev.rapport.serve.need;

/** How urgent a need is, or how great its impact. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH
}
