package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.link.LinkService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of how customers are reached. */
@ApplicationScoped
@WithTransaction
class ContactService {
    private final CustomerAct act;
    private final ContactRepository contacts;
    private final NormalForm normal;
    private final LinkService links;

    ContactService(CustomerAct act, ContactRepository contacts, NormalForm normal, LinkService links) {
        this.act = act;
        this.contacts = contacts;
        this.normal = normal;
        this.links = links;
    }

    /** Adds a contact that the customer does not have yet. */
    public Uni<CustomerView> add(UUID customerId, ExpectedVersion expected, ContactDetails contact, Actor actor) {
        return act.load(customerId, expected)
                .chain(customer -> contacts.add(new Contact(customer.id(), normal.of(contact, "")))
                        .chain(added -> act.partChanged(customer, added.added(customer.asSubject()), actor)));
    }

    public Uni<CustomerView> change(UUID customerId, UUID id, ExpectedVersion expected, MergePatch.Change<ContactDetails> change, Actor actor) {
        return act.load(customerId, expected)
                .chain(customer -> contacts.require(customer, id)
                        .chain(contact -> change(customer, contact, normal.of(change.onto(contact.details()), ""), actor)));
    }

    public Uni<CustomerView> remove(UUID customerId, UUID id, ExpectedVersion expected, Actor actor) {
        return act.loadEvenRestricted(customerId, expected)
                .chain(customer -> contacts.require(customer, id).chain(contacts::delete)
                        .chain(() -> links.withdrawOf(List.of(id), actor))
                        .chain(() -> act.partChanged(customer, new CustomerEvent.ContactRemoved(customer.asSubject(), id), actor)));
    }

    /** Links that went where the contact led are in other hands than before. */
    private Uni<CustomerView> change(Customer customer, Contact contact, ContactDetails wanted, Actor actor) {
        var left = contact.reachesTheSame(wanted) ? List.<UUID>of() : List.of(contact.id());
        var event = contact.change(customer.asSubject(), wanted);
        return links.withdrawOf(left, actor).chain(() -> act.partChanged(customer, event, actor));
    }
}
