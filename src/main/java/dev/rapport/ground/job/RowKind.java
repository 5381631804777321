package dev.rapport.ground.job;

/** What the rows of an import are. */
public enum RowKind {
    /** Each row is a customer. */
    CUSTOMER,
    /** Each row is a need, of a customer who is there. */
    NEED,
    /** Each row is a message about a need that was imported. */
    MESSAGE;

    /** Whether what they bring belongs to a team; customers are common to the desk. */
    boolean isOfTeam() {
        return this != CUSTOMER;
    }
}
