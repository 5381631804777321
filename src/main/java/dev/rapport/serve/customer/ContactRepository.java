package dev.rapport.serve.customer;

import java.util.Collection;
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
        return find(OWN, customer.id()).list().map(rows -> rows.stream().map(Contact::details).toList());
    }

    Uni<List<Contact>> ofContactPerson(UUID id) {
        return find("contactPersonId", id).list();
    }

    Uni<List<Contact>> ofRepresentative(UUID id) {
        return find("representativeId", id).list();
    }

    Uni<Void> removeAll(Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().voidItem() : delete("id in ?1", ids).replaceWithVoid();
    }
}
