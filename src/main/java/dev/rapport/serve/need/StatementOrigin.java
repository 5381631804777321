package dev.rapport.serve.need;

/** Whose words a statement is in. */
public enum StatementOrigin {
    DESK,
    CUSTOMER
}
