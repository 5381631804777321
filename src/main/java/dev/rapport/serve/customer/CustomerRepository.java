package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores customers. */
@ApplicationScoped
class CustomerRepository implements VersionedRepository<Customer> {
    private static final String FIELDS = "r.id, r.kind, r.name, r.form_of_address, r.language, r.root_id,"
            + " (select o.restricted_at from customer o where o.id = r.root_id), r.erased_at, " + Adjusted.sql("r.id");
    private static final String OUTLINE = "select " + FIELDS + " from customer r where r.id = $1";
    /** Whoever grants an erasure waits until what is added is there, or lets wait until they are erased. */
    private static final String WHILE_ADDED = " for key share of r";
    private static final String NAMED = "select " + FIELDS + ", x.external_id"
            + " from customer_external_id x join customer c on c.id = x.customer_id join customer r on r.id = c.root_id"
            + " where x.system = $1 and x.external_id = any ($2) order by r.id" + WHILE_ADDED;
    private static final String LOCK_FAMILY = "select c.id from customer c where c.root_id = $1 order by c.id for update";

    /** Whoever they are, erased or restricted too; none of them is erased before the transaction ends. */
    Uni<Map<String, CustomerOutline>> named(String system, Collection<String> externalIds) {
        return SessionSql.all(NAMED, system, externalIds.toArray(String[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[9], CustomerRepository::outline)));
    }

    Uni<CustomerOutline> outline(UUID id) {
        return outline(OUTLINE, id);
    }

    /** The same; they are not erased before the transaction ends. */
    Uni<CustomerOutline> outlineWhileAdded(UUID id) {
        return outline(OUTLINE + WHILE_ADDED, id);
    }

    private static Uni<CustomerOutline> outline(String sql, UUID id) {
        return SessionSql.first(sql, id).onItem().ifNull().failWith(Refusal::notFound).map(CustomerRepository::outline).invoke(CustomerOutline::requireThere);
    }

    /** Who is nobody else by now and was not erased, at the version that the caller knows. */
    Uni<Customer> requireThere(UUID id, ExpectedVersion expected) {
        return require(id).invoke(Customer::requireThere).invoke(customer -> expected.check(customer.version()));
    }

    private static CustomerOutline outline(@Nullable Object[] row) {
        return new CustomerOutline((UUID) row[0], CustomerKind.valueOf((String) row[1]), (String) row[2], (String) row[3], (String) row[4], (UUID) row[5],
                (Boolean) row[8], Rows.instantOrNull(row[6]), Rows.instantOrNull(row[7]));
    }

    /** The customer and all that were merged into it, to whom nothing is added before the transaction ends. */
    Uni<List<UUID>> lockFamily(UUID root) {
        return SessionSql.all(LOCK_FAMILY, root).map(rows -> rows.stream().map(row -> (UUID) row[0]).toList());
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
