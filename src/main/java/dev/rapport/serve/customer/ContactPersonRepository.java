package dev.rapport.serve.customer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores contact persons. */
@ApplicationScoped
class ContactPersonRepository implements CustomerPart<ContactPerson> {

    /** How many the customer has who did not leave. */
    Uni<Long> present(Customer customer) {
        return count(OF_FAMILY + " and leftAt is null", customer.id());
    }
}
