package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.customer.OnBehalf;

/**
 * An answer to a whole offer, however it came.
 *
 * @param at when it was given
 * @param onBehalf who gave it, where that was not the customer themselves
 */
record GivenAnswer(List<ChoiceAnswer> choices, String channel, Instant at, @Nullable OnBehalf onBehalf) {
}
