package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.List;

/**
 * The slots that can be booked and begin within a time, in their order.
 *
 * @param zone of the team's calendar
 */
public record LinkedSlotsView(Instant from, Instant until, String zone, List<LinkedSlotView> slots) {
}
