package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.List;

/**
 * The slots of a schedule that begin within a time, in their order.
 *
 * @param zone of the team's calendar
 */
public record SlotsView(Instant from, Instant until, String zone, List<SlotView> slots) {

    /** Only those that can be booked now. */
    LinkedSlotsView toCustomer() {
        return new LinkedSlotsView(from, until, zone, slots.stream().filter(SlotView::bookable).map(slot -> new LinkedSlotView(slot.from(), slot.until())).toList());
    }
}
