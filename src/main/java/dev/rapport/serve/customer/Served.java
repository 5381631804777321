package dev.rapport.serve.customer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds customers for who serves them; for anybody else they are not there. */
@ApplicationScoped
class Served {
    private final CustomerRepository customers;
    private final String question;

    Served(CustomerRepository customers, @All List<Serving> ways) {
        this.customers = customers;
        this.question = ways.stream().map(Serving::rows).sorted().map("exists (%s)"::formatted).collect(Collectors.joining(" or ", "select 1 where ", ""));
    }

    /** @param item with what they are served, or null for whatever it is */
    Uni<CustomerOutline> require(UUID customer, @Nullable UUID item, Actor actor) {
        return require(customer, item, Refusal.notFound(), actor);
    }

    /** The same where a body names the item. */
    Uni<CustomerOutline> requireSaid(UUID customer, @Nullable UUID item, Actor actor) {
        return require(customer, item, item == null ? Refusal.notFound() : Refusal.at("/itemId", ErrorCode.REFERENCE_UNKNOWN,
                "There is no such item or interaction in which you serve the customer."), actor);
    }

    private Uni<CustomerOutline> require(UUID customer, @Nullable UUID item, Refusal otherwise, Actor actor) {
        return customers.outline(customer).call(found -> serves(found.rootId(), item, actor).invoke(serves -> {
            if (!serves) {
                throw otherwise;
            }
        }));
    }

    /** Asked of the database, so what the session has not written yet is written first. */
    private Uni<Boolean> serves(UUID root, @Nullable UUID item, Actor actor) {
        return customers.flush().chain(() -> SessionSql.first(question, root, item, actor.id(), Rows.parameter(actor.at()))).map(Objects::nonNull);
    }
}
