package dev.rapport.serve.privacy;

/**
 * Where a request for access stands. What is not listed is refused.
 *
 * <pre>
 * COLLECTING -> READY -> RELEASED
 *      |          |
 *      +----------+----> REFUSED
 * </pre>
 */
public enum AccessStatus {
    COLLECTING,
    READY,
    RELEASED,
    REFUSED;

    /** Whether the customer still waits for it. */
    public boolean isOpen() {
        return this == COLLECTING || this == READY;
    }
}
