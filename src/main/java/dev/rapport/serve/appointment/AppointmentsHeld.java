package dev.rapport.serve.appointment;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** Appointments of a customer, of which no words are kept. */
@ApplicationScoped
class AppointmentsHeld implements PersonalData {
    @Override
    public List<Held> held() {
        return List.of(Held.of("appointments", "appointment", "appointment.need_id in (select n.id from need n where n.customer_id = any ($1))")
                .ofItems("appointment.need_id")
                .keeps("from_at", "until_at", "status", "booked_at", "moved_by_customer", "moved_by_desk", "move_reason", "missed_by", "cancellation",
                        "cancel_reason", "ended_at"));
    }
}
