package dev.rapport.serve.need;

import dev.rapport.serve.customer.Serving;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever has a part in an open need serves its customer. */
@ApplicationScoped
class NeedServing implements Serving {
    @Override
    public String rows() {
        return """
                select from need n join customer c on c.id = n.customer_id
                 where c.root_id = $1 and n.status in (%s) and ($2::uuid is null or n.id = $2)
                   and exists (select from participant p where p.item_id = n.id and p.person_id = $3)""".formatted(NeedStatus.openSql());
    }
}
