package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of the people through whom corporate customers and agencies act. */
@ApplicationScoped
@WithTransaction
public class ContactPersonService {
    private final CustomerAct act;
    private final ContactPersonRepository persons;
    private final ContactRepository contacts;
    private final NormalForm normal;

    ContactPersonService(CustomerAct act, ContactPersonRepository persons, ContactRepository contacts, NormalForm normal) {
        this.act = act;
        this.persons = persons;
        this.contacts = contacts;
        this.normal = normal;
    }

    public Uni<CustomerView> add(UUID customerId, ExpectedVersion expected, ContactPersonDetails details, Actor actor) {
        var wanted = normalised(details);
        return act.load(customerId, expected)
                .invoke(Customer::requireContactPersons)
                .chain(customer -> persons.add(new ContactPerson(customer.id(), wanted))
                        .call(person -> store(person, wanted))
                        .chain(person -> act.partChanged(customer, person.added(customer.asSubject()), actor)));
    }

    public Uni<CustomerView> change(UUID customerId, UUID id, ExpectedVersion expected, MergePatch.Change<ContactPersonDetails> change,
            Actor actor) {
        return act.load(customerId, expected)
                .chain(customer -> persons.require(customer, id).map(ContactPerson::requirePresent)
                        .chain(person -> contacts.ofContactPerson(id).map(person::details)
                                .chain(before -> change(customer, person, before, normalised(change.onto(before)))))
                        .chain(event -> act.partChanged(customer, event, actor)));
    }

    /** Ends what the person may do; the person is told no more. */
    public Uni<CustomerView> remove(UUID customerId, UUID id, ExpectedVersion expected, Actor actor) {
        return act.load(customerId, expected)
                .chain(customer -> persons.require(customer, id).map(ContactPerson::requirePresent)
                        .call(person -> contacts.removeOfContactPerson(id))
                        .chain(person -> act.partChanged(customer, person.leave(customer.asSubject(), actor), actor)));
    }

    private Uni<CustomerEvent> change(Customer customer, ContactPerson person, ContactPersonDetails before, ContactPersonDetails wanted) {
        var event = person.change(customer.asSubject(), before, wanted);
        return contacts.removeOfContactPerson(person.id()).chain(() -> store(person, wanted)).replaceWith(event);
    }

    private Uni<Void> store(ContactPerson person, ContactPersonDetails details) {
        return contacts.addAll(details.contacts().stream()
                .map(contact -> Contact.ofContactPerson(person.customerId(), person.id(), contact)));
    }

    private ContactPersonDetails normalised(ContactPersonDetails details) {
        return details.with(normal.of(details.contacts()));
    }
}
