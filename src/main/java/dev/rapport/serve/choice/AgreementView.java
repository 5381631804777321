package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.serve.customer.OnBehalf;

/**
 * A version of what was agreed on a need.
 *
 * @param number of the version, from 1, which is also the ETag; the highest holds
 * @param offerId the offer whose answer made it
 * @param madeAt when the customer agreed
 * @param onBehalf who agreed, where that was not the customer themselves
 * @param totals of the lines that have a price, by currency
 */
public record AgreementView(UUID id, UUID needId, int number, UUID offerId, Instant madeAt,
        @Nullable OnBehalf onBehalf, List<LineView> lines, List<Money> totals) {
}
