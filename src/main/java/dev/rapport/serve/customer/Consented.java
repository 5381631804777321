package dev.rapport.serve.customer;

/**
 * The condition that a customer consents to a purpose for something that is there: the latest word of theirs counts, and of those found to be
 * the same. What was said before it was there was not said about it.
 */
public final class Consented {
    private static final String SAID = """
            select case when %1$s.given = true and %1$s.recordedAt >= %4$s then 1 else 0 end from Consent %1$s join Customer %1$s_who on %1$s_who.id = %1$s.customerId
             where %1$s.purpose = '%2$s' and %1$s_who.rootId = (select c_own.rootId from Customer c_own where c_own.id = %3$s)
             order by %1$s.at desc, %1$s.id desc limit 1""";

    private Consented() {
    }

    /**
     * For HQL.
     *
     * @param customer attribute of the customer's id, such as {@code i.customerId}
     * @param since attribute of the instant from which on it is there
     */
    public static String hql(String customer, ConsentPurpose purpose, String since) {
        return "(" + SAID.formatted("c_said", purpose.name(), customer, since) + ") = 1";
    }
}
