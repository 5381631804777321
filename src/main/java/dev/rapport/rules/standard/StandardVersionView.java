package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A version of a standard as told.
 *
 * @param version that of the standard, which the ETag shows
 * @param validUntil its own end, or when the version after it begins; null for open
 * @param withdrawnAt when it was taken back before it was valid
 * @param grace by how much an agent may set back a fact of a clock, ISO 8601
 */
public record StandardVersionView(UUID standardId, long version, int number, Instant validFrom, @Nullable Instant validUntil,
        @Nullable Instant withdrawnAt, Instant at, UUID byId, String grace, List<CommitmentView> commitments) {
}
