package dev.rapport.serve.privacy;

/** The verbs that an answer lists as allowed now. */
public enum AccessVerb {
    RELEASE,
    REFUSE,
    READ_CONTENT
}
