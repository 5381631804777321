package dev.rapport.serve.customer;

/** The condition that a customer wants to be served otherwise, which is all that who does not serve them is told of it. */
public final class Adjusted {
    private static final String HELD = "exists (select 1 from specific_need a_n join customer a_c on a_c.id = a_n.customer_id"
            + " where a_n.withdrawn_at is null and a_c.root_id = (select a_o.root_id from customer a_o where a_o.id = ";
    /** For a column that the database computes beside a {@code customer_id}. */
    public static final String FORMULA = HELD + "customer_id))";

    private Adjusted() {
    }

    /**
     * For SQL.
     *
     * @param customer column of the customer's id, such as {@code n.customer_id}
     */
    public static String sql(String customer) {
        return HELD + customer + "))";
    }
}
