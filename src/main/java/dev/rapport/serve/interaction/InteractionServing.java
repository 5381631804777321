package dev.rapport.serve.interaction;

import dev.rapport.serve.customer.Serving;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever has a contact with a customer serves them, until it ends; one that was never ended counts for half a day. */
@ApplicationScoped
class InteractionServing implements Serving {
    @Override
    public String rows() {
        return """
                select from interaction i join customer c on c.id = i.customer_id
                 where c.root_id = $1 and ($2::uuid is null or i.id = $2) and i.by_id = $3 and i.ended_at is null
                   and i.recorded_at > $4::timestamptz - interval '12 hours'""";
    }
}
