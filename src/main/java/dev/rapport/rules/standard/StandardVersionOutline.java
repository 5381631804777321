package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A version of a standard without its commitments.
 *
 * @param validUntil its own end, or when the version after it begins; null for open
 * @param withdrawnAt when it was taken back before it was valid
 */
public record StandardVersionOutline(int number, Instant validFrom, @Nullable Instant validUntil, @Nullable Instant withdrawnAt,
        Instant at, UUID byId) {
}
