package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.OnBehalf;

/**
 * What a customer says their need is.
 *
 * @param language as the version before, if left out
 * @param onBehalf who said it, where that was not the customer themselves
 * @param happened when they said it
 */
record Correction(String text, @Nullable String language, String channel, @Nullable OnBehalf onBehalf, Happened happened) {

    Confirmation confirmation(Instant at) {
        return new Confirmation(ConfirmedBy.BY_CUSTOMER, channel, at, onBehalf, happened.reason());
    }
}
