package dev.rapport.ground.journal;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What happened with a customer and their items. It holds no words, so that all of it stays. */
@ApplicationScoped
class HistoryHeld implements PersonalData {
    @Override
    public List<Held> held() {
        return List.of(Held.of("history", "journal", "journal.customer_id = any ($1)")
                .keyed("event_id").ofItems("journal.item_id").keeps("at", "role", "type").hides("subject_type", "payload"));
    }
}
