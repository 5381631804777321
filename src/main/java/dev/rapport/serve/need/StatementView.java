package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.customer.OnBehalf;

/**
 * A version of a statement as told.
 *
 * @param text left out for machines of others
 * @param askedAt when the customer was first asked to confirm it
 * @param confirmedOnBehalf who confirmed it, where that was not the customer themselves
 */
public record StatementView(int number, @Nullable String text, String language, StatementOrigin origin, Instant statedAt,
        @Nullable Instant askedAt, @Nullable ConfirmedBy confirmedBy, @Nullable Instant confirmedAt, @Nullable String confirmedChannel,
        @Nullable OnBehalf confirmedOnBehalf) {

    StatementView withoutText() {
        return new StatementView(number, null, language, origin, statedAt, askedAt, confirmedBy, confirmedAt, confirmedChannel,
                confirmedOnBehalf == null ? null : confirmedOnBehalf.withoutRepresentative());
    }
}
