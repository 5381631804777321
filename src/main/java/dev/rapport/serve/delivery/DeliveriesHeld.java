package dev.rapport.serve.delivery;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What was noted of deliveries to a customer, and why they rejected something in their own words. */
@ApplicationScoped
class DeliveriesHeld implements PersonalData {
    private static final String OF_CUSTOMER = "(select n.id from need n where n.customer_id = any ($1))";

    @Override
    public List<Held> held() {
        return List.of(
                Held.of("deliveries", "delivery", "delivery.need_id in " + OF_CUSTOMER).versioned().ofItems("delivery.need_id")
                        .keeps("happened_at", "late_reason", "recorded_at", "answered_at", "proof").empties("note"),
                Held.of("deliveries", "answered_line", "answered_line.line_id in (select l.id from delivery_line l join delivery d on d.id = l.delivery_id"
                        + " where d.need_id in " + OF_CUSTOMER + ")")
                        .ofItems("select d.need_id from delivery_line l join delivery d on d.id = l.delivery_id where l.id = answered_line.line_id")
                        .keeps("channel", "answered_at", "accepted", "rejected", "rejection_reason").empties("rejection_text"));
    }
}
