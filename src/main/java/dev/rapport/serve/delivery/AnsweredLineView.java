package dev.rapport.serve.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.customer.OnBehalf;

/**
 * What a customer said once of a line of a delivery.
 *
 * @param channel how the answer came; left out where all that was delivered was accepted as a whole
 * @param answeredAt when it was given
 * @param onBehalf who gave it, where that was not the customer themselves
 */
public record AnsweredLineView(@Nullable Integer accepted, @Nullable Rejection rejected, @Nullable String channel, Instant answeredAt,
        @Nullable OnBehalf onBehalf) {
}
