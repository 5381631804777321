package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Which customers are one and the same now, erased or not; joins the current session. */
@ApplicationScoped
public class CustomerFamilies {
    private static final String MEMBERS = """
            select f.root_id, f.id from customer c join customer f on f.root_id = c.root_id where c.id = $1 order by f.id""";
    private static final String CHANGED = """
            select count(*) from customer_merge g
             where (g.survivor_id = any ($1) or g.absorbed_id = any ($1)) and greatest(g.at, g.undone_at) >= $2""";

    /** Of a customer, merged or not. */
    public Uni<CustomerFamily> of(UUID customer) {
        return SessionSql.all(MEMBERS, customer)
                .map(rows -> new CustomerFamily((UUID) rows.get(0)[0], rows.stream().map(row -> (UUID) row[1]).toList()));
    }

    /** Whether somebody was merged into them, or separated from them, since. */
    public Uni<Boolean> changed(CustomerFamily family, Instant since) {
        return SessionSql.first(CHANGED, family.members().toArray(UUID[]::new), Rows.parameter(since))
                .map(row -> ((Number) Objects.requireNonNull(row)[0]).longValue() > 0);
    }
}
