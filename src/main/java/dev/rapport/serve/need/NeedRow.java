package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A need in a list. */
public record NeedRow(UUID id, long version, String reference, NeedStatus status, NeedKind kind, String channel, Instant receivedAt,
        UUID customerId, UUID teamId, @Nullable UUID ownerId, @Nullable Priority priority, boolean confirmed, boolean onHold,
        @Nullable String statement) {
}
