package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of how customers are reached. */
@ApplicationScoped
@WithTransaction
public class ContactService {
    private final CustomerAct act;
    private final ContactRepository contacts;
    private final NormalForm normal;

    ContactService(CustomerAct act, ContactRepository contacts, NormalForm normal) {
        this.act = act;
        this.contacts = contacts;
        this.normal = normal;
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
                        .map(contact -> contact.change(customer.asSubject(), normal.of(change.onto(contact.details()), "")))
                        .chain(event -> act.partChanged(customer, event, actor)));
    }

    public Uni<CustomerView> remove(UUID customerId, UUID id, ExpectedVersion expected, Actor actor) {
        return act.load(customerId, expected)
                .chain(customer -> contacts.require(customer, id).chain(contacts::delete)
                        .chain(() -> act.partChanged(customer, new CustomerEvent.ContactRemoved(customer.asSubject(), id), actor)));
    }
}
