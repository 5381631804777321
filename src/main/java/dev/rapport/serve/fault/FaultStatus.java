package dev.rapport.serve.fault;

/**
 * Where a known fault stands. One that comes back is another fault.
 *
 * <pre>
 * OPEN -> MENDED
 * </pre>
 */
public enum FaultStatus {
    OPEN,
    MENDED
}
