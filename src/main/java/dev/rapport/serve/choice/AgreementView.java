package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.money.Money;

/**
 * A version of what was agreed on a need.
 *
 * @param number of the version, from 1; the highest holds
 * @param offerId the offer whose answer made it
 * @param totals of the lines that have a price, by currency
 */
public record AgreementView(UUID id, long version, UUID needId, int number, UUID offerId, Instant madeAt, List<LineView> lines,
        List<Money> totals) {
}
