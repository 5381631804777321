package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What every write to one customer does: load one that is not merged, act, journal, answer; joins the service's transaction. */
@ApplicationScoped
class CustomerAct {
    private final CustomerRepository customers;
    private final CustomerReader reader;
    private final Journal journal;

    CustomerAct(CustomerRepository customers, CustomerReader reader, Journal journal) {
        this.customers = customers;
        this.reader = reader;
        this.journal = journal;
    }

    Uni<Customer> load(UUID id, ExpectedVersion expected) {
        return loadEvenRestricted(id, expected).invoke(Customer::requireChangeable);
    }

    /** For what a customer takes back, which is never refused because they asked to be erased. */
    Uni<Customer> loadEvenRestricted(UUID id, ExpectedVersion expected) {
        return customers.requireThere(id, expected);
    }

    /** Ends a write that changed a part. */
    Uni<CustomerView> partChanged(Customer customer, CustomerEvent event, Actor actor) {
        return customers.raise(customer).chain(() -> changed(customer, List.of(event), actor));
    }

    /** Ends a write that changed the customer itself. */
    Uni<CustomerView> changed(Customer customer, List<? extends CustomerEvent> events, Actor actor) {
        return journal.record(events, actor).chain(() -> reader.written(customer.id(), actor));
    }
}
