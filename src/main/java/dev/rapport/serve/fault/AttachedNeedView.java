package dev.rapport.serve.fault;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.need.NeedStatus;

/**
 * A need that hangs on a known fault.
 *
 * @param version of the need
 * @param reference what the need is called on the telephone
 * @param toldAt when the customer was written to last about the fault
 * @param deliveredAt when it was delivered with all the others
 */
public record AttachedNeedView(UUID id, UUID needId, long version, String reference, NeedStatus status, Instant attachedAt,
        @Nullable Instant toldAt, @Nullable Instant deliveredAt) {
}
