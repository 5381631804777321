package dev.rapport.serve.customer;

/** What two customers have in common that makes them look like one. */
public enum DuplicateReason {
    CONTACT,
    EXTERNAL_ID,
    NAME
}
