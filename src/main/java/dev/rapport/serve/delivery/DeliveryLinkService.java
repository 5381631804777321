package dev.rapport.serve.delivery;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.link.LinkService;
import dev.rapport.ground.link.LinkedItem;
import dev.rapport.ground.link.MadeLink;
import dev.rapport.ground.link.NewLink;
import dev.rapport.serve.customer.Recipients;
import dev.rapport.serve.need.DeliveredNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets customers accept or reject what was delivered by their own hand, or by that of whoever acts for them. */
@ApplicationScoped
@WithTransaction
public class DeliveryLinkService {
    private static final String ACCEPT_DELIVERY = "ACCEPT_DELIVERY";

    private final DeliveryRepository deliveries;
    private final DeliveryAnswerService answers;
    private final DeliveryQueries queries;
    private final DeliveredNeeds needs;
    private final LinkService links;
    private final LinkedItem linked;
    private final Recipients recipients;

    DeliveryLinkService(DeliveryRepository deliveries, DeliveryAnswerService answers, DeliveryQueries queries, DeliveredNeeds needs, LinkService links,
            LinkedItem linked, Recipients recipients) {
        this.deliveries = deliveries;
        this.answers = answers;
        this.queries = queries;
        this.needs = needs;
        this.links = links;
        this.linked = linked;
        this.recipients = recipients;
    }

    /** Makes a link to a delivery that the actor sees. */
    public Uni<MadeLink> make(UUID id, ExpectedVersion expected, NewLink link, Actor actor) {
        return deliveries.require(id, expected, actor)
                .chain(delivery -> needs.requireForWriting(delivery.needId(), ExpectedVersion.ANY, actor))
                .call(need -> recipients.require(Objects.requireNonNull(need.customerId()), link, actor))
                .chain(need -> links.make(link, Set.of(ACCEPT_DELIVERY), need.part(Delivery.TYPE, id), actor));
    }

    /** The customer answers, or whoever got the link. */
    public Uni<LinkedDeliveryView> answer(LinkedDeliveryAnswer answer, Actor actor) {
        return links.act(Delivery.TYPE, ACCEPT_DELIVERY, actor)
                .chain(deliveries::requireLinked)
                .call(delivery -> recipients.behind(linked.recipient())
                        .map(somebody -> new GivenAnswer(answer.lines(), Codes.WEB_FORM, actor.at(), null, somebody))
                        .chain(given -> answers.answer(delivery, given, actor)))
                .chain(delivery -> queries.linked(delivery, actor));
    }

    /** The need went to another team, and with it who may take its links back. */
    Uni<Void> move(UUID need, UUID team) {
        return deliveries.ids(need).chain(ids -> ids.isEmpty() ? Uni.createFrom().voidItem() : links.follow(ids, team));
    }
}
