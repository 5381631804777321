package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far a line of what was agreed is delivered, in quantities. Of a line that a later agreement replaced only what had been
 * delivered stays, as if no more had been agreed.
 *
 * @param number in its version of the agreement
 * @param delivered without what was rejected
 * @param left agreed and not delivered
 * @param accepted of what is delivered
 * @param rejected in all, be it delivered again or not
 * @param unanswered delivered, and neither accepted nor rejected
 * @param doneAt when the last of it was delivered, as long as nothing is left
 */
public record LineFigures(UUID lineId, int number, int agreed, int delivered, int left, int accepted, int rejected, int unanswered,
        @Nullable Instant doneAt) {
}
