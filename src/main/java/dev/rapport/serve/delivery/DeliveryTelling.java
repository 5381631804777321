package dev.rapport.serve.delivery;

import java.util.Map;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.customer.CustomerLetters;
import dev.rapport.serve.need.DeliveredNeeds;
import dev.rapport.serve.need.LinkedNeedView;
import dev.rapport.serve.need.ToldInPerson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes to customers that something was delivered, and asks whether they accept it. What is written is kept as it was sent, so
 * there is no link in it, whose secret nobody is to read; whoever works on the need makes one. Whom nothing can be written to, a
 * person asks.
 */
@ApplicationScoped
class DeliveryTelling {
    private final DeliveredNeeds needs;
    private final CustomerLetters letters;
    private final ToldInPerson inPerson;

    DeliveryTelling(DeliveredNeeds needs, CustomerLetters letters, ToldInPerson inPerson) {
        this.needs = needs;
        this.letters = letters;
        this.inPerson = inPerson;
    }

    Uni<Void> recorded(Subject need, Delivery delivery, Actor actor) {
        return needs.linked(need.id()).map(LinkedNeedView::reference)
                .chain(reference -> letters.write(need.part(Delivery.TYPE, delivery.id()), "delivery-recorded",
                        language -> Map.of("reference", reference), actor))
                .chain(written -> written ? Uni.createFrom().voidItem() : inPerson.ask(need.part(Delivery.TYPE, delivery.id()), actor));
    }
}
