package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

/** A merge that holds. */
public record MergeView(UUID id, UUID survivorId, UUID absorbedId, Instant at, UUID byId, Instant undoableUntil) {
}
