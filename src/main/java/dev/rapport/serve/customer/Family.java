package dev.rapport.serve.customer;

import java.util.Map;
import java.util.UUID;

/**
 * Customers that are one and the same, as merges left them: a tree of who was merged into whom.
 *
 * <pre>
 * merge(B absorbs A)   A -> B
 * merge(C absorbs B)   A -> B -> C    all are found under C
 * undo the first       A    B -> C    A is found under itself
 * undo the second      A    B    C
 * </pre>
 *
 * @param survivors of each absorbed customer the one that absorbed it, while the merge holds
 */
record Family(Map<UUID, UUID> survivors) {

    /** The customer under whom this one is found. */
    UUID rootOf(UUID customer) {
        var root = customer;
        while (survivors.containsKey(root)) {
            root = survivors.get(root);
        }
        return root;
    }
}
