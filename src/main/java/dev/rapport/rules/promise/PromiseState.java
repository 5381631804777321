package dev.rapport.rules.promise;

import java.util.Set;

/**
 * How a promise ended, or that it has not.
 *
 * <pre>
 * RUNNING -> KEPT       what was promised was done, at the due instant at the latest
 * RUNNING -> BROKEN     it was done later, or will never be
 * RUNNING -> CANCELLED  there is nothing left to keep
 * </pre>
 */
public enum PromiseState {
    RUNNING, KEPT, BROKEN, CANCELLED;

    private static final Set<PromiseState> ENDS = Set.of(KEPT, BROKEN, CANCELLED);

    boolean leadsTo(PromiseState next) {
        return this == RUNNING && ENDS.contains(next);
    }
}
