package dev.rapport.serve.customer;

/** What a customer is to the organisation. */
public enum CustomerKind {
    CORPORATE,
    ORGANISATION_MEMBER,
    PUBLIC_MEMBER,
    AGENCY;

    /** Only these act through people of their own. */
    boolean hasContactPersons() {
        return this == CORPORATE || this == AGENCY;
    }
}
