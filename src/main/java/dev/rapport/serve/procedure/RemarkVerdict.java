package dev.rapport.serve.procedure;

/** What somebody who works by a procedure says of it or of a step. */
public enum RemarkVerdict {
    SUITABLE,
    UNCLEAR,
    TOO_SLOW,
    UNNECESSARY,
    /** Something is missing, after the step named. */
    MISSING_STEP
}
