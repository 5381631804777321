package dev.rapport.serve.delivery;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Reaction;
import dev.rapport.serve.need.Ending;
import dev.rapport.serve.need.NeedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps deliveries true to their need: one that is delivered as a whole has a delivery of all that was left, one that is accepted as
 * a whole has accepted each line, and one that moved takes the links to its deliveries along.
 */
@ApplicationScoped
class DeliveriesFollowNeed implements Reaction<NeedEvent> {
    private final DeliveryService deliveries;
    private final DeliveryAnswerService answers;
    private final DeliveryLinkService links;

    DeliveriesFollowNeed(DeliveryService deliveries, DeliveryAnswerService answers, DeliveryLinkService links) {
        this.deliveries = deliveries;
        this.answers = answers;
        this.links = links;
    }

    @Override
    public Class<NeedEvent> event() {
        return NeedEvent.class;
    }

    @Override
    public Uni<Void> react(NeedEvent event, Actor actor) {
        if (event instanceof NeedEvent.Delivered delivered && delivered.deliveryId() == null && !delivered.lines().isEmpty()) {
            return deliveries.recordWhole(delivered, actor);
        }
        if (event instanceof NeedEvent.Closed closed && closed.ending() == Ending.ACCEPTED) {
            return answers.acceptRest(closed.subject(), actor);
        }
        return event instanceof NeedEvent.Assigned assigned ? links.move(assigned.subject().id(), assigned.teamId()) : Uni.createFrom().voidItem();
    }
}
