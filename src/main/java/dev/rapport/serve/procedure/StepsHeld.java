package dev.rapport.serve.procedure;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What was noted of the steps of a customer's need. */
@ApplicationScoped
class StepsHeld implements PersonalData {
    @Override
    public List<Held> held() {
        return List.of(Held.of("steps", "procedure_step", "procedure_step.need_id in (select n.id from need n where n.customer_id = any ($1))")
                .versioned().ofItems("procedure_step.need_id").keeps("number", "done_at", "omitted_at", "reason").empties("note"));
    }
}
