package dev.rapport.ground.personal;

import java.util.List;

/**
 * What a feature holds of customers, told by being a bean. A column of texts, of JSON or of bytes that no feature declares, and that is
 * not said to hold nothing of anybody, fails the build.
 */
public interface PersonalData {
    /**
     * In SQL, the items of the customers {@code $1}, as the journal knows them: what hangs on items, whatever their feature, is found by it.
     */
    String ITEMS = "(select j.item_id from journal j where j.customer_id = any ($1))";

    /** In SQL, the addresses of the customers {@code $1} themselves, and of nobody who acts for them. */
    String OWN_ADDRESSES = "(select c.value from customer_contact c where c.customer_id = any ($1) and num_nonnulls(c.contact_person_id, c.representative_id) = 0)";

    /** Tables, and which of their rows and columns; several for one table where not all of its rows are alike. */
    List<Held> held();
}
