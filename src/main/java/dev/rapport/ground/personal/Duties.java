package dev.rapport.ground.personal;

/** What a feature tells of duties for which a customer's data must be kept for now, by being a bean. */
public interface Duties {
    /**
     * In SQL, the open duties towards the customers {@code $1}: columns {@code kind}, a code in upper case; {@code customer_id};
     * {@code item_id}, {@code team_id} and {@code reference} of the item, or null where there is none.
     */
    String rows();
}
