package dev.rapport.serve.need;

/** In which order needs are served, the first one first (S1 1.2). */
public enum Priority {
    CRITICAL,
    HIGH,
    NORMAL,
    LOW
}
