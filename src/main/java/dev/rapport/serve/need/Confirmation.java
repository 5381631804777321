package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.customer.OnBehalf;

/**
 * How a statement is confirmed.
 *
 * @param onBehalf who confirmed it, where that was not the customer themselves
 * @param lateReason why it is recorded late
 */
public record Confirmation(ConfirmedBy way, String channel, Instant at, @Nullable OnBehalf onBehalf, @Nullable String lateReason) {

    /** Recorded as it happened. */
    Confirmation(ConfirmedBy way, String channel, Instant at, @Nullable OnBehalf onBehalf) {
        this(way, channel, at, onBehalf, null);
    }
}
