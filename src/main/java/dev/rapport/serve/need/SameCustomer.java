package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.CustomerQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether two needs are of one customer, who may be two that were merged. */
@ApplicationScoped
class SameCustomer {
    private final CustomerQueries customers;

    SameCustomer(CustomerQueries customers) {
        this.customers = customers;
    }

    Uni<Void> require(UUID one, UUID other, Refusal otherwise) {
        return one.equals(other) ? Uni.createFrom().voidItem()
                : customers.require(one).chain(found -> customers.require(other)
                        .invoke(another -> {
                            if (!found.rootId().equals(another.rootId())) {
                                throw otherwise;
                            }
                        }).replaceWithVoid());
    }
}
