package dev.rapport.serve.need;

/** The three ways in which a statement is confirmed; they are counted apart (S1 1.1). */
public enum ConfirmedBy {
    /** By the customer's own hand: a link, a signature, a reply that is kept. */
    BY_CUSTOMER,
    /** Read back in a live contact and answered yes. */
    READ_BACK,
    /** Implied by answering an offer that shows the statement. */
    IMPLIED
}
