package dev.rapport.ground.link;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** Links that were sent to a customer, who acts by them no more. */
@ApplicationScoped
class LinksHeld implements PersonalData {
    @Override
    public List<Held> held() {
        return List.of(Held.of("links", "link", "link.customer_id = any ($1) or link.item_id in " + PersonalData.ITEMS).versioned().ofItems("link.item_id")
                .keeps("item_type", "acts", "used_acts", "expires_at")
                .drops("coalesce(link.withdrawn_at, $2)", "withdrawn_at")
                .drops("sha256(link.id::text::bytea)", "token_hash").hides("token_hash"));
    }
}
