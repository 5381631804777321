package dev.rapport.serve.choice;

/**
 * Where a choice stands. What is not listed is refused.
 *
 * <pre>
 * OFFERED -> SELECTED | DECLINED | EXPIRED | WITHDRAWN
 * </pre>
 */
public enum ChoiceStatus {
    OFFERED,
    SELECTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** Whether the table lists the step. */
    boolean leadsTo(ChoiceStatus next) {
        return this == OFFERED && next != OFFERED;
    }
}
