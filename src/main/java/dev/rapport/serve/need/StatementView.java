package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a statement as told.
 *
 * @param text left out for machines of others
 * @param askedAt when the customer was first asked to confirm it
 */
public record StatementView(int number, @Nullable String text, String language, StatementOrigin origin, Instant statedAt,
        @Nullable Instant askedAt, @Nullable ConfirmedBy confirmedBy, @Nullable Instant confirmedAt, @Nullable String confirmedChannel) {
}
