package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * That a need waits for its customer or a third party.
 *
 * @param holdReason a key of the code list {@code hold-reasons}
 * @param heldUntil when to look at it again; a hold past it has ended
 */
@Embeddable
public record Hold(String holdReason, Instant heldSince, Instant heldUntil, @Nullable String holdNote) {
}
