package dev.rapport.serve.customer;

import java.util.UUID;

/**
 * The little of a customer that other features need.
 *
 * @param rootId the customer that this one is now: its survivor where it was merged, else itself
 */
public record CustomerOutline(UUID id, CustomerKind kind, String name, String language, UUID rootId) {
}
