package dev.rapport.serve.customer;

/** What an upper feature tells of who serves a customer at this time: nobody else is told of their specific needs. */
public interface Serving {
    /**
     * In SQL, the rows of the feature by which a person serves a customer.
     *
     * <p>{@code $1} is whoever the customer is now, {@code $2} the item or interaction that was named, or null, {@code $3} the person,
     * {@code $4} the instant.
     */
    String rows();
}
