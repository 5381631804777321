package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.customer.OnBehalf;
import dev.rapport.serve.need.Confirmation;
import dev.rapport.serve.need.ConfirmedBy;

/**
 * An answer to a whole offer, however it came.
 *
 * @param at when it was given
 * @param lateReason why it is recorded late
 * @param onBehalf who gave it, where that was not the customer themselves
 */
record GivenAnswer(List<ChoiceAnswer> choices, String channel, Instant at, @Nullable String lateReason, @Nullable OnBehalf onBehalf) {

    /** Answering an offer that shows the statement confirms it. */
    Confirmation implied() {
        return new Confirmation(ConfirmedBy.IMPLIED, channel, at, onBehalf, lateReason);
    }
}
