package dev.rapport.serve.customer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;

/** The condition that nothing is written of a customer who was erased, whose items stay as a skeleton. */
public final class ErasedCustomer {
    /** For a column that the database computes beside a {@code customer_id}. */
    public static final String FORMULA = "(select e_c.erased_at from customer e_c where e_c.id = customer_id)";

    private ErasedCustomer() {
    }

    /** Refuses whoever would write; the desk itself writes no words, and ends what is to end. */
    public static void requireNone(@Nullable Instant erasedAt, Actor actor) {
        if (erasedAt != null && !actor.is(Roles.DESK)) {
            throw Customer.erased(erasedAt);
        }
    }
}
