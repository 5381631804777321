package dev.rapport.serve.interaction;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What was said in contacts with a customer, praise too, which is shown no more; one that runs is over, so that nothing is said of it later. */
@ApplicationScoped
class InteractionsHeld implements PersonalData {
    @Override
    public List<Held> held() {
        return List.of(Held.of("interactions", "interaction", "interaction.customer_id = any ($1)").versioned().ends("interaction.ended_at")
                .ofItems("select s.need_id from interaction_need s where s.interaction_id = interaction.id")
                .keeps("channel", "direction", "live", "started_at", "recorded_at", "praised_at", "honoured", "honoured_reason")
                .drops("coalesce(interaction.ended_at, $2)", "ended_at").empties("summary").marksWhereSaid("praise")
                .drops("case when interaction.praise is not null then false end", "praise_agreed"));
    }
}
