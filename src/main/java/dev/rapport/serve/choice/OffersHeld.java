package dev.rapport.serve.choice;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What was put to a customer in words made for them, and their own reasons; what of the catalogue it was, and for how much, stays. */
@ApplicationScoped
class OffersHeld implements PersonalData {
    private static final String WITHOUT_LABELS = """
            jsonb_build_object('all', (select coalesce(jsonb_agg(g - 'label'), '[]') from jsonb_array_elements(offer.groups->'all') g))""";

    @Override
    public List<Held> held() {
        return List.of(
                Held.of("offers", "offer", "offer.customer_id = any ($1)").versioned().ofItems("offer.need_id")
                        .keeps("status", "made_at", "valid_until", "answered_at", "answered_channel")
                        .drops(WITHOUT_LABELS, "groups"),
                Held.of("offers", "choice", "choice.offer_id in (select o.id from offer o where o.customer_id = any ($1))")
                        .ofItems("select o.need_id from offer o where o.id = choice.offer_id")
                        .keeps("number", "group_number", "catalogue_item_id", "lead_working_days", "lead_duration", "slot_from", "slot_until", "price_amount",
                                "price_currency", "terms_version", "quantity", "recommended", "explained_language", "explained_format", "valid_until", "status",
                                "selected_quantity", "decline_reason")
                        .marks("name").marksWhereSaid("reason").empties("description", "quality", "limits", "decline_text"));
    }
}
