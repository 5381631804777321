package dev.rapport.serve.delivery;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Reaction;
import dev.rapport.serve.choice.AgreementEvent;
import dev.rapport.serve.need.DeliveredNeeds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets needs know from the beginning what is to be delivered. */
@ApplicationScoped
class NewAgreements implements Reaction<AgreementEvent> {
    private final DeliveredNeeds needs;

    NewAgreements(DeliveredNeeds needs) {
        this.needs = needs;
    }

    @Override
    public Class<AgreementEvent> event() {
        return AgreementEvent.class;
    }

    @Override
    public Uni<Void> react(AgreementEvent event, Actor actor) {
        return event instanceof AgreementEvent.Made made ? needs.agreed(made.needId(), made.agreed()) : Uni.createFrom().voidItem();
    }
}
