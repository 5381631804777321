package dev.rapport.serve.customer;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.http.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells rules what the circumstances of a customer change; they tell nobody which these are, or that there are any. Joins the current session. */
@ApplicationScoped
public class Effects {
    private static final String OF = "select distinct e.effect from circumstance_effect e where e.circumstance = any ($1)";

    private final CustomerRepository customers;
    private final SpecificNeedRepository needs;

    Effects(CustomerRepository customers, SpecificNeedRepository needs) {
        this.customers = customers;
        this.needs = needs;
    }

    public Uni<Set<Effect>> of(UUID customer) {
        return customers.outline(customer).chain(found -> needs.opened(found.rootId()))
                .map(all -> all.values().stream().map(content -> content.kind().circumstance()).filter(Objects::nonNull).distinct().toList())
                .chain(Effects::changed);
    }

    private static Uni<Set<Effect>> changed(Collection<String> circumstances) {
        return circumstances.isEmpty() ? Uni.createFrom().item(Set.of())
                : SessionSql.all(OF, (Object) circumstances.toArray(String[]::new)).map(rows -> rows.stream()
                        .map(row -> Effect.valueOf((String) row[0])).collect(Collectors.toCollection(() -> EnumSet.noneOf(Effect.class))));
    }
}
