package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.need.StatementView;

/**
 * An offer as its customer sees it by a link: nothing of how the desk works.
 *
 * @param statement what we understood, which answering confirms; left out where it is no longer what the offer is about
 * @param validUntil the first instant at which it can no longer be answered
 */
public record LinkedOfferView(OfferStatus status, @Nullable StatementView statement, List<GroupView> groups, Instant madeAt,
        Instant validUntil, @Nullable Instant answeredAt) {

    static LinkedOfferView of(OfferView offer, StatementView current) {
        return new LinkedOfferView(offer.status(), current.number() == offer.statement() ? current : null, offer.groups(),
                offer.madeAt(), offer.validUntil(), offer.answeredAt());
    }
}
