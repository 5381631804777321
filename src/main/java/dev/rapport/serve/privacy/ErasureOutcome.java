package dev.rapport.serve.privacy;

/** What is decided about a request to be erased. */
public enum ErasureOutcome {
    GRANTED,
    PUT_OFF,
    REFUSED
}
