package dev.rapport.serve.need;

/** Which way a message of the past went. */
public enum MessageDirection {
    /** From the customer. */
    INWARD,
    /** To the customer. */
    OUTWARD
}
