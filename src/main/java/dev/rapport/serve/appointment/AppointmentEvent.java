package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.customer.OnBehalf;
import dev.rapport.serve.need.ChangeSide;

/** What happens to appointments. */
public sealed interface AppointmentEvent extends Event {
    /** The customer agreed to a slot and has a seat in it. */
    record Booked(Subject subject, UUID needId, UUID lineId, UUID scheduleId, Instant from, Instant until) implements AppointmentEvent {
    }

    /**
     * It takes place at another time; the former seat is free.
     *
     * @param toldBy how the customer knew it; null where they are written to
     */
    record Moved(Subject subject, UUID needId, UUID lineId, Instant formerFrom, Instant from, Instant until, ChangeSide side, @Nullable String reason,
            @Nullable String toldBy, @Nullable OnBehalf onBehalf) implements AppointmentEvent {
    }

    /** It took place. */
    record Kept(Subject subject, UUID needId, UUID lineId, Instant at) implements AppointmentEvent {
    }

    /** Somebody did not come. */
    record Missed(Subject subject, UUID needId, UUID lineId, ChangeSide by) implements AppointmentEvent {
    }

    /** It does not take place; its seat is free. */
    record Cancelled(Subject subject, UUID needId, UUID lineId, Cancellation cancellation, @Nullable String reason, @Nullable String toldBy,
            @Nullable OnBehalf onBehalf) implements AppointmentEvent {
    }
}
