package dev.rapport.serve.queue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An item that waits for somebody.
 *
 * @param promiseId the promise that is due first
 * @param version of that promise
 * @param itemType such as {@code need}
 * @param reference what the item is called on the telephone
 */
public record QueueEntry(UUID promiseId, long version, String itemType, UUID itemId, String reference, String kind,
        @Nullable String priority, UUID customerId, UUID teamId, @Nullable UUID ownerId, Place place) {
}
