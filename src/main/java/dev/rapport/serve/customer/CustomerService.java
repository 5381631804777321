package dev.rapport.serve.customer;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of customers. */
@ApplicationScoped
@WithTransaction
public class CustomerService {
    private final CustomerRepository customers;
    private final CustomerReader reader;
    private final NormalForm normal;
    private final Journal journal;

    CustomerService(CustomerRepository customers, CustomerReader reader, NormalForm normal, Journal journal) {
        this.customers = customers;
        this.reader = reader;
        this.normal = normal;
        this.journal = journal;
    }

    /** Makes a customer known; its external ids must be free. */
    public Uni<CustomerView> create(NewCustomer customer, Actor actor) {
        var contacts = normal.of(customer.contacts());
        return customers.persist(new Customer(customer.details()))
                .call(added -> Panache.getSession().chain(session -> session.persistAll(contacts.stream()
                        .map(contact -> new Contact(added.id(), contact)).toArray())))
                .call(added -> Panache.getSession().chain(session -> session.persistAll(customer.externalIds().stream()
                        .map(externalId -> new KnownAs(added.id(), externalId)).toArray())))
                .call(added -> journal.record(new CustomerEvent.Created(added.asSubject(), added.kind(), added.internal()), actor))
                .chain(added -> reader.written(added.id()));
    }
}
