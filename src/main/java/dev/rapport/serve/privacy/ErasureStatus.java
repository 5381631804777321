package dev.rapport.serve.privacy;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a request to be erased stands. What is not listed is refused.
 *
 * <pre>
 * REQUESTED -> GRANTED | PUT_OFF | REFUSED | WITHDRAWN
 * PUT_OFF   -> GRANTED | PUT_OFF | REFUSED | WITHDRAWN
 * </pre>
 */
public enum ErasureStatus {
    REQUESTED,
    PUT_OFF,
    REFUSED,
    GRANTED,
    WITHDRAWN;

    private static final Set<ErasureStatus> OPEN = EnumSet.of(REQUESTED, PUT_OFF);

    /** Whether it is still to be decided; the customer is restricted so long. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
