package dev.rapport.serve.interaction;

/** Who came to whom. */
public enum Direction {
    /** The customer came to the desk. */
    IN,
    /** The desk went to the customer. */
    OUT
}
