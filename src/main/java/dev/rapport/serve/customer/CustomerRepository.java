package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.http.Things;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores customers. */
@ApplicationScoped
class CustomerRepository implements Things<Customer> {
    private static final String OUTLINE = """
            select new CustomerOutline(c.id, c.kind, c.name, c.language, c.rootId) from Customer c where c.id = :id""";

    Uni<CustomerOutline> outline(UUID id) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OUTLINE, CustomerOutline.class).setParameter("id", id).getSingleResultOrNull())
                .onItem().ifNull().failWith(Refusal::notFound);
    }
}
