package dev.rapport.serve.appointment;

import java.time.Instant;

/**
 * A slot of a schedule.
 *
 * @param capacity how many seats it has
 * @param free how many of them are left
 * @param bookable whether it can be booked now: a seat is left, and it begins neither too soon nor too far ahead
 */
public record SlotView(Instant from, Instant until, int capacity, int free, boolean bookable) {
}
