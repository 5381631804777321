package dev.rapport.serve.appointment;

import java.time.Instant;

/**
 * An appointment as its customer sees it by a link: nothing of how the desk works.
 *
 * @param reference of the need
 * @param name what it is
 * @param movableUntil until when the customer may move it
 */
public record LinkedAppointmentView(String reference, String name, Instant from, Instant until, AppointmentStatus status, Instant movableUntil) {
}
