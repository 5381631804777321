package dev.rapport.serve.choice;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * Where an offer stands. What is not listed is refused.
 *
 * <pre>
 * OFFERED -> ANSWERED | EXPIRED | WITHDRAWN
 * </pre>
 */
public enum OfferStatus {
    OFFERED,
    ANSWERED,
    EXPIRED,
    WITHDRAWN;

    private static final Map<OfferStatus, Set<OfferStatus>> NEXT = Map.of(OFFERED, EnumSet.of(ANSWERED, EXPIRED, WITHDRAWN));

    /** Whether the table lists the step. */
    boolean leadsTo(OfferStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** The next one, if the table lists the step. */
    OfferStatus to(OfferStatus next) {
        if (!leadsTo(next)) {
            throw new Refusal(ErrorCode.OFFER_CLOSED, "An offer that is " + this + " cannot become " + next + ".");
        }
        return next;
    }
}
