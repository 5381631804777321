package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;

import org.hibernate.LockMode;

import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores customers. */
@ApplicationScoped
class CustomerRepository implements VersionedRepository<Customer> {
    private static final String OUTLINE = """
            select new CustomerOutline(c.id, c.kind, c.name, c.language, c.rootId) from Customer c where c.id = :id""";

    Uni<CustomerOutline> outline(UUID id) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OUTLINE, CustomerOutline.class).setParameter("id", id).getSingleResultOrNull())
                .onItem().ifNull().failWith(Refusal::notFound);
    }

    /** The customer and all that were merged into it. */
    Uni<List<Customer>> family(UUID root) {
        return find("rootId", root).list();
    }

    /** Raises the version of a customer of whom only a part changed. */
    Uni<Void> raise(Customer customer) {
        return getSession().chain(session -> session.lock(customer, LockMode.PESSIMISTIC_FORCE_INCREMENT));
    }
}
