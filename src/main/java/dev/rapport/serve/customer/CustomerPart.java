package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;

/** A repository of parts of a customer. A part is found under the customer that its own one is now. */
interface CustomerPart<T extends Versioned> extends VersionedRepository<T> {
    /** Rows of the customer {@code ?1}, who is not merged, and of all that were merged into it. */
    String OF_FAMILY = "customerId in (select c.id from Customer c where c.rootId = ?1)";
    /** Rows of whoever the customer {@code ?1} is now. */
    String OF_SAME = "customerId in (select c.id from Customer c where c.rootId = (select own.rootId from Customer own where own.id = ?1))";

    /** The part, or 404. */
    default Uni<T> require(Customer customer, UUID id) {
        return require(customer.id(), id);
    }

    /** The part of a customer who may be merged, or 404. */
    default Uni<T> require(UUID customer, UUID id) {
        return find(OF_SAME + " and id = ?2", customer, id).firstResult().onItem().ifNull().failWith(Refusal::notFound);
    }
}
