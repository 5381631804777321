package dev.rapport.serve.appointment;

/**
 * Where an appointment stands.
 *
 * <pre>
 * BOOKED -> KEPT       it took place
 * BOOKED -> MISSED     somebody did not come
 * BOOKED -> CANCELLED  it was called off before it began, or nobody needs it any more
 * </pre>
 */
public enum AppointmentStatus {
    BOOKED,
    KEPT,
    MISSED,
    CANCELLED
}
