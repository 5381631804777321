package dev.rapport.serve.customer;

/** The condition that a customer consents to a purpose: the latest word of theirs counts, and of those found to be the same. */
public final class Consented {
    private static final String SAID = """
            select %1$s.given from Consent %1$s join Customer %1$s_who on %1$s_who.id = %1$s.customerId
             where %1$s.purpose = '%2$s' and %1$s_who.rootId = (select c_own.rootId from Customer c_own where c_own.id = %3$s)
             order by %1$s.at desc, %1$s.id desc limit 1""";

    private Consented() {
    }

    /**
     * For HQL.
     *
     * @param customer attribute of the customer's id, such as {@code i.customerId}
     */
    public static String hql(String customer, ConsentPurpose purpose) {
        return "(" + SAID.formatted("c_said", purpose.name(), customer) + ") = true";
    }
}
