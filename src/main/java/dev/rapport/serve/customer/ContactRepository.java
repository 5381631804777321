package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores contacts. */
@ApplicationScoped
class ContactRepository implements CustomerPart<Contact> {
    private static final String OWN = OF_FAMILY + " and contactPersonId is null and representativeId is null";

    /** Those of the customer itself, not of who acts for it. */
    Uni<List<ContactDetails>> of(Customer customer) {
        return details(OWN, customer.id());
    }

    Uni<List<ContactDetails>> ofContactPerson(UUID id) {
        return details("contactPersonId", id);
    }

    Uni<Long> removeOfContactPerson(UUID id) {
        return delete("contactPersonId", id);
    }

    private Uni<List<ContactDetails>> details(String condition, UUID id) {
        return find(condition, id).list().map(rows -> rows.stream().map(Contact::details).toList());
    }
}
