package dev.rapport.serve.customer;

/** What somebody may do in a customer's name. */
public enum Act {
    ASK,
    AGREE,
    COMPLAIN,
    CONSENT
}
