package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * So much of a line that was delivered at once.
 *
 * @param doneAt when the last of the line was delivered, if nothing is left of it now
 */
public record LineDelivered(UUID lineId, int quantity, @Nullable Instant doneAt) {
}
