package dev.rapport.serve.appointment;

import java.time.Instant;

import dev.rapport.ground.metric.Share;

/**
 * How the slots of a schedule that began, or begin, in a period are used (S2 5). Appointments are counted where the reader sees their need,
 * and those that were cancelled are not.
 *
 * @param slots as the schedule and the calendar are now
 * @param seats of all of them
 * @param booked appointments, whatever became of them
 * @param missedByCustomer to which the customer did not come
 * @param missedByDesk to which the desk did not come
 * @param movedByCustomer how often they were moved as customers wished
 * @param movedByDesk how often they were moved as the desk had to
 * @param keptShare kept of those that were kept or missed
 */
public record ScheduleFiguresView(Instant from, Instant until, long slots, long seats, long booked, long kept, long missedByCustomer, long missedByDesk,
        long movedByCustomer, long movedByDesk, Share keptShare) {
}
