package dev.rapport.ground.link;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A link as told to the desk: never with its token.
 *
 * @param recipientId the contact who has it
 * @param acts what it lets the recipient do
 * @param usedActs those that were done with it
 */
public record LinkView(UUID id, long version, String itemType, UUID itemId, UUID customerId, @Nullable UUID recipientId,
        Set<String> acts, Set<String> usedActs, Instant expiresAt) implements View {
}
