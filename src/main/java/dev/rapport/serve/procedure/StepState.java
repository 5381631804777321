package dev.rapport.serve.procedure;

/** Where a step of a need's procedure stands. */
public enum StepState {
    /** Something mandatory before it is neither done nor omitted. */
    WAITING,
    /** It is its turn. */
    OPEN,
    DONE,
    /** Somebody left it out and said why. */
    OMITTED,
    /** A later step is done, and nobody said why this one is not. */
    SKIPPED
}
