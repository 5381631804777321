package dev.rapport.rules.policy;

/** Where a version of a policy stands: {@code DRAFT -> PUBLISHED}. */
public enum PolicyStatus {
    /** May change, and is cited by nothing. */
    DRAFT,
    /** Never changes. */
    PUBLISHED
}
