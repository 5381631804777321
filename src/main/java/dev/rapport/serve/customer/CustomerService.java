package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.Stored;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of customers themselves. */
@ApplicationScoped
@WithTransaction
public class CustomerService {
    private final CustomerAct act;
    private final CustomerRepository customers;
    private final KnownAsRepository known;
    private final ContactRepository contacts;
    private final ContactPersonRepository persons;
    private final NormalForm normal;

    CustomerService(CustomerAct act, CustomerRepository customers, KnownAsRepository known, ContactRepository contacts,
            ContactPersonRepository persons, NormalForm normal) {
        this.act = act;
        this.customers = customers;
        this.known = known;
        this.contacts = contacts;
        this.persons = persons;
        this.normal = normal;
    }

    /** Makes a customer known; its external ids must be free. */
    public Uni<CustomerView> create(NewCustomer customer, Actor actor) {
        var given = normal.of(customer.contacts());
        return customers.add(new Customer(customer.details()))
                .call(added -> contacts.addAll(given.stream().map(contact -> new Contact(added.id(), contact))))
                .call(added -> known.replace(added.id(), List.of(), customer.externalIds()))
                .chain(added -> act.changed(added, List.of(added.created()), actor));
    }

    /** Changes what may be changed of the customer itself. */
    public Uni<CustomerView> change(UUID id, ExpectedVersion expected, MergePatch.Change<CustomerDetails> change, Actor actor) {
        return act.load(id, expected)
                .chain(customer -> known.of(customer)
                        .chain(present -> change(customer, present, change.onto(customer.details(present))))
                        .chain(events -> act.changed(customer, events, actor)));
    }

    /** Makes the customer known that another system names so, or changes it; contacts are added, never removed. */
    public Uni<Stored<CustomerView>> put(ExternalId externalId, NewCustomer customer, ExpectedVersion expected, Actor actor) {
        return known.rootOf(externalId).chain(root -> root == null
                ? createAs(externalId, customer, expected, actor).map(view -> new Stored<>(true, view))
                : change(root, customer, expected, actor).map(view -> new Stored<>(false, view)));
    }

    private Uni<CustomerView> createAs(ExternalId externalId, NewCustomer customer, ExpectedVersion expected, Actor actor) {
        expected.checkAbsent();
        return create(customer.with(union(customer.externalIds(), List.of(externalId))), actor);
    }

    private Uni<CustomerView> change(UUID root, NewCustomer sent, ExpectedVersion expected, Actor actor) {
        return act.load(root, expected)
                .chain(customer -> known.of(customer)
                        .chain(present -> change(customer, present, sent.with(union(present, sent.externalIds())).details()))
                        .chain(events -> addContacts(customer, normal.of(sent.contacts())).map(added -> union(events, added)))
                        .chain(events -> act.changed(customer, events, actor)));
    }

    private Uni<List<CustomerEvent>> change(Customer customer, List<ExternalId> present, CustomerDetails wanted) {
        return requireSuitable(customer, wanted)
                .map(suitable -> customer.change(present, wanted))
                .call(changed -> known.replace(customer.id(), present, wanted.externalIds()))
                .call(changed -> changed.fields().equals(List.of("externalIds")) ? customers.raise(customer) : Uni.createFrom().voidItem())
                .map(changed -> changed.fields().isEmpty() ? List.of() : List.of(changed));
    }

    private Uni<List<CustomerEvent>> addContacts(Customer customer, List<ContactDetails> sent) {
        return contacts.of(customer)
                .map(present -> sent.stream().filter(contact -> present.stream().noneMatch(contact::reachesTheSame))
                        .map(contact -> new Contact(customer.id(), contact)).toList())
                .call(added -> contacts.addAll(added.stream()))
                .call(added -> added.isEmpty() ? Uni.createFrom().voidItem() : customers.raise(customer))
                .map(added -> added.stream().map(contact -> contact.added(customer.asSubject())).toList());
    }

    private Uni<Void> requireSuitable(Customer customer, CustomerDetails wanted) {
        return !customer.losesContactPersons(wanted) ? Uni.createFrom().voidItem()
                : persons.present(customer).invoke(CustomerService::requireNone).replaceWithVoid();
    }

    private static void requireNone(long contactPersons) {
        if (contactPersons > 0) {
            throw Refusal.at("/kind", ErrorCode.CUSTOMER_KIND_UNSUITABLE);
        }
    }

    private static <T> List<T> union(List<? extends T> some, List<? extends T> more) {
        return Stream.<T>concat(some.stream(), more.stream()).distinct().toList();
    }
}
