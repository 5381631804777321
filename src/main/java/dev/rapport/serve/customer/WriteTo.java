package dev.rapport.serve.customer;

/** Whom the desk writes to where somebody represents a customer. */
public enum WriteTo {
    CUSTOMER,
    REPRESENTATIVE,
    BOTH
}
