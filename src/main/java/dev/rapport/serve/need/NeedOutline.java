package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * All that is told of a need of another team to whoever serves the same customer: that it is there, not what it says.
 *
 * @param dueAt when the first of its promises is due, none where nothing runs
 */
public record NeedOutline(UUID id, String reference, NeedKind kind, NeedStatus status, Instant receivedAt, UUID teamId,
        @Nullable UUID ownerId, @Nullable Instant dueAt) {
}
