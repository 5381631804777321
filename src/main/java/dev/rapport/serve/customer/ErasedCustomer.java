package dev.rapport.serve.customer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;

/** The condition that nothing is written of a customer who was erased, whose items stay as a skeleton. */
public final class ErasedCustomer {
    private static final String ERASED = "(select e_c.erased_at from customer e_c where e_c.id = ";
    /** For a column that the database computes beside a {@code customer_id}. */
    public static final String FORMULA = ERASED + "customer_id)";
    /** For a column that the database computes beside a {@code need_id}. */
    public static final String FORMULA_OF_NEED = "(select e_c.erased_at from need e_n join customer e_c on e_c.id = e_n.customer_id where e_n.id = need_id)";

    private ErasedCustomer() {
    }

    /**
     * When, for SQL.
     *
     * @param customer column of the customer's id, such as {@code n.customer_id}
     */
    public static String sql(String customer) {
        return ERASED + customer + ")";
    }

    /** Refuses whoever would write; the desk itself writes no words, and ends what is to end. */
    public static void requireNone(@Nullable Instant erasedAt, Actor actor) {
        if (erasedAt != null && !actor.is(Roles.DESK)) {
            throw Customer.erased(erasedAt);
        }
    }
}
