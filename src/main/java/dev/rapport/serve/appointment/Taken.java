package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.UUID;

import dev.rapport.serve.choice.Slot;

/** A seat in which somebody sits, or sat, for that time. */
record Taken(UUID scheduleId, Instant from, Instant until, int seat) {

    /** A slot that was booked before the schedule changed may lie across those that it has now. */
    boolean isIn(Slot slot) {
        return scheduleId.equals(slot.scheduleId()) && from.isBefore(slot.until()) && until.isAfter(slot.from());
    }
}
