package dev.rapport.serve.appointment;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to schedules of appointments. */
public sealed interface ScheduleEvent extends Event {
    /** Slots of a team may be booked from now on. */
    record Made(Subject subject, UUID teamId, int minutes, int capacity) implements ScheduleEvent {
    }

    /** What may be booked changed; what is booked stays. */
    record Changed(Subject subject, UUID teamId, int minutes, int capacity, List<String> fields) implements ScheduleEvent {
    }

    /** Nothing can be booked any more; what is booked stays. */
    record Ended(Subject subject) implements ScheduleEvent {
    }
}
