package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Refusal;

/**
 * The little of a customer that other features need.
 *
 * @param formOfAddress how the customer wants to be addressed
 * @param rootId the customer that this one is now: its survivor where it was merged, else itself
 * @param hasAdjustments whether they want to be served otherwise
 * @param restrictedAt since when nothing is added of them, since they want to be erased
 * @param erasedAt when they were erased
 */
public record CustomerOutline(UUID id, CustomerKind kind, String name, @Nullable String formOfAddress, String language, UUID rootId,
        boolean hasAdjustments, @Nullable Instant restrictedAt, @Nullable Instant erasedAt) {

    /** Why nothing new may be recorded of them; null where it may. */
    public @Nullable Refusal refusal() {
        return erasedAt != null ? Customer.erased(erasedAt) : restrictedAt != null ? Customer.restricted(restrictedAt) : null;
    }

    void requireThere() {
        if (erasedAt != null) {
            throw Customer.erased(erasedAt);
        }
    }
}
