package dev.rapport.serve.appointment;

import java.time.Instant;

/** A slot that can be booked, as a customer sees it by a link: nothing of how many others want it. */
public record LinkedSlotView(Instant from, Instant until) {
}
