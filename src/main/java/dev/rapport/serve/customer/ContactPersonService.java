package dev.rapport.serve.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.link.LinkService;
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
    private final LinkService links;

    ContactPersonService(CustomerAct act, ContactPersonRepository persons, ContactRepository contacts, NormalForm normal,
            LinkService links) {
        this.act = act;
        this.persons = persons;
        this.contacts = contacts;
        this.normal = normal;
        this.links = links;
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
                        .chain(person -> contacts.ofContactPerson(id).chain(had -> change(customer, person, had, change, actor)))
                        .chain(event -> act.partChanged(customer, event, actor)));
    }

    /** Ends what the person may do, with the links that went to them; the person is told no more. */
    public Uni<CustomerView> remove(UUID customerId, UUID id, ExpectedVersion expected, Actor actor) {
        return act.loadEvenRestricted(customerId, expected)
                .chain(customer -> persons.require(customer, id).map(ContactPerson::requirePresent)
                        .call(person -> contacts.ofContactPerson(id).chain(had -> remove(had.stream(), actor)))
                        .chain(person -> act.partChanged(customer, person.leave(customer.asSubject(), actor), actor)));
    }

    private Uni<CustomerEvent> change(Customer customer, ContactPerson person, List<Contact> had,
            MergePatch.Change<ContactPersonDetails> change, Actor actor) {
        var before = person.details(had.stream().map(Contact::details).toList());
        var wanted = normalised(change.onto(before));
        var event = person.change(customer.asSubject(), before, wanted);
        return replace(person, had, wanted, actor).replaceWith(event);
    }

    /** What reaches the same stays the same contact, to which links may have gone. */
    private Uni<Void> replace(ContactPerson person, List<Contact> had, ContactPersonDetails wanted, Actor actor) {
        var fresh = new ArrayList<ContactDetails>();
        wanted.contacts().forEach(contact -> had.stream().filter(old -> old.reachesTheSame(contact)).findFirst()
                .ifPresentOrElse(old -> old.take(contact), () -> fresh.add(contact)));
        return remove(had.stream().filter(old -> wanted.contacts().stream().noneMatch(old::reachesTheSame)), actor)
                .chain(() -> store(person, wanted.with(fresh)));
    }

    private Uni<Void> remove(Stream<Contact> gone, Actor actor) {
        var ids = gone.map(Contact::id).toList();
        return contacts.removeAll(ids).chain(() -> links.withdrawOf(ids, actor));
    }

    private Uni<Void> store(ContactPerson person, ContactPersonDetails details) {
        return contacts.addAll(details.contacts().stream()
                .map(contact -> Contact.ofContactPerson(person.customerId(), person.id(), contact)));
    }

    private ContactPersonDetails normalised(ContactPersonDetails details) {
        return details.with(normal.of(details.contacts()));
    }
}
