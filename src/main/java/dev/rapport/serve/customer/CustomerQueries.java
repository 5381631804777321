package dev.rapport.serve.customer;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads of customers, who are known to all of the desk. Upper features find the rows of a customer and of
 * all that were merged into it by {@code customer_id in (select id from customer where root_id = ..)}.
 */
@ApplicationScoped
@WithSession
public class CustomerQueries {
    private final CustomerRepository customers;
    private final ConsentRepository consents;

    CustomerQueries(CustomerRepository customers, ConsentRepository consents) {
        this.customers = customers;
        this.consents = consents;
    }

    /** The outline, or 404; joins the current session, so that it sees what the transaction wrote. */
    public Uni<CustomerOutline> require(UUID id) {
        return customers.outline(id);
    }

    /** The same of one who is nobody else by now and was not erased, at the version that the caller knows. */
    public Uni<CustomerOutline> require(UUID id, ExpectedVersion expected) {
        return customers.requireThere(id, expected).chain(customer -> require(id));
    }

    /** The outline of whom something new is recorded; refused where there is nobody, or who wants to be erased. */
    public Uni<CustomerOutline> requireAddable(UUID id) {
        return customers.outlineWhileAdded(id).onFailure(Refusal.class)
                .transform(none -> Refusal.at("/customerId", ErrorCode.REFERENCE_UNKNOWN, "There is no such customer."))
                .invoke(customer -> {
                    var refusal = customer.refusal();
                    if (refusal != null) {
                        throw refusal;
                    }
                });
    }

    /** By external id who the customers are now that another system names so; without those that it does not name; they may be erased or restricted. */
    public Uni<Map<String, CustomerOutline>> named(String system, Collection<String> externalIds) {
        return customers.named(system, externalIds);
    }

    /** All that the customer ever said to any purpose, the latest first. */
    Uni<Page<ConsentView>> consents(UUID id, Paging paging) {
        return require(id).chain(customer -> consents.history(customer.rootId(), paging));
    }
}
