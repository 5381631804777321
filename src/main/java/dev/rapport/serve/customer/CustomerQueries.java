package dev.rapport.serve.customer;

import java.util.UUID;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of customers, who are known to all of the desk. */
@ApplicationScoped
public class CustomerQueries {
    private final CustomerRepository customers;
    private final CustomerReader reader;

    CustomerQueries(CustomerRepository customers, CustomerReader reader) {
        this.customers = customers;
        this.reader = reader;
    }

    /** The outline, or 404; joins the current session, so that it sees what the transaction wrote. */
    @WithSession
    public Uni<CustomerOutline> require(UUID id) {
        return customers.outline(id);
    }

    Uni<CustomerReader.Found> find(UUID id) {
        return reader.find(id);
    }
}
