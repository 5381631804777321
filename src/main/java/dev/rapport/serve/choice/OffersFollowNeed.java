package dev.rapport.serve.choice;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Reaction;
import dev.rapport.serve.need.NeedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps offers true to their need: one that was restated or ended has nothing on offer, one that moved takes its offers along. */
@ApplicationScoped
class OffersFollowNeed implements Reaction<NeedEvent> {
    private final OfferService offers;

    OffersFollowNeed(OfferService offers) {
        this.offers = offers;
    }

    @Override
    public Class<NeedEvent> event() {
        return NeedEvent.class;
    }

    @Override
    public Uni<Void> react(NeedEvent event, Actor actor) {
        if (event instanceof NeedEvent.Assigned assigned) {
            return offers.move(assigned.subject().id(), assigned.teamId());
        }
        return leavesNothingOnOffer(event) ? offers.end(event.subject().id(), actor) : Uni.createFrom().voidItem();
    }

    private static boolean leavesNothingOnOffer(NeedEvent event) {
        return event instanceof NeedEvent.Restated || event instanceof NeedEvent.Corrected
                || event instanceof NeedEvent.Withdrawn || event instanceof NeedEvent.Unmet
                || event instanceof NeedEvent.Joined || event instanceof NeedEvent.Voided;
    }
}
