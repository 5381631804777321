package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A representative as told; a revoked one is told too, so that what was done under the authority can be understood.
 *
 * @param verifiedById the person of the desk who verified the authority
 */
public record RepresentativeView(UUID id, String name, String kind, @Nullable String language, List<ContactView> contacts,
        String verification, UUID verifiedById, Instant verifiedAt, SortedSet<Act> scope, Instant validFrom, @Nullable Instant validUntil,
        WriteTo writeTo, @Nullable Instant revokedAt, @Nullable String revocationReason) {
}
