package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The little of a customer that other features need.
 *
 * @param formOfAddress how the customer wants to be addressed
 * @param rootId the customer that this one is now: its survivor where it was merged, else itself
 * @param hasAdjustments whether they want to be served otherwise
 */
public record CustomerOutline(UUID id, CustomerKind kind, String name, @Nullable String formOfAddress, String language, UUID rootId,
        boolean hasAdjustments) {
}
