package dev.rapport.serve.appointment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An appointment as its customer sees it by a link: nothing of how the desk works.
 *
 * @param reference of the need
 * @param name what it is
 * @param movableUntil until when the customer may move it, null where they cannot any more
 */
public record LinkedAppointmentView(String reference, String name, Instant from, Instant until, AppointmentStatus status,
        @Nullable Instant movableUntil) {
}
