package dev.rapport.serve.customer;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.LockMode;

import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores customers. */
@ApplicationScoped
class CustomerRepository implements VersionedRepository<Customer> {
    private static final String OUTLINE = "select kind, name, form_of_address, language, root_id, " + Adjusted.sql("customer.id") + ", erased_at"
            + " from customer where id = $1";

    private static final String NAMED = "select x.external_id, r.id, r.kind, r.name, r.form_of_address, r.language, " + Adjusted.sql("r.id")
            + " from customer_external_id x join customer c on c.id = x.customer_id join customer r on r.id = c.root_id"
            + " where x.system = $1 and x.external_id = any ($2)";

    Uni<Map<String, CustomerOutline>> named(String system, Collection<String> externalIds) {
        return SessionSql.all(NAMED, system, externalIds.toArray(String[]::new)).map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0],
                row -> new CustomerOutline((UUID) row[1], CustomerKind.valueOf((String) row[2]), (String) row[3], (String) row[4], (String) row[5], (UUID) row[1],
                        (Boolean) row[6]))));
    }

    Uni<CustomerOutline> outline(UUID id) {
        return SessionSql.first(OUTLINE, id).onItem().ifNull().failWith(Refusal::notFound).invoke(CustomerRepository::requireThere)
                .map(row -> new CustomerOutline(id, CustomerKind.valueOf((String) row[0]), (String) row[1], (String) row[2], (String) row[3], (UUID) row[4],
                        (Boolean) row[5]));
    }

    private static void requireThere(Object[] outline) {
        if (outline[6] != null) {
            throw Customer.erased(((OffsetDateTime) outline[6]).toInstant());
        }
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
