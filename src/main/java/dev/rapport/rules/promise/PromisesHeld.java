package dev.rapport.rules.promise;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What was promised to a customer: the words go, the clocks stay. */
@ApplicationScoped
class PromisesHeld implements PersonalData {
    @Override
    public List<Held> held() {
        return List.of(Held.of("promises", "promise", "promise.customer_id = any ($1)").versioned().ofItems("promise.item_id")
                .keeps("reference", "item_type", "category", "kind", "priority", "customer_kind", "language", "measure", "state", "stage", "cause",
                        "received_at", "made_at", "started_at", "due_at", "stopped_at", "told_at", "told_time", "new_time", "terms", "pauses")
                .empties("text"));
    }
}
