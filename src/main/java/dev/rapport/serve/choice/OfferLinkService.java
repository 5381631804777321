package dev.rapport.serve.choice;

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
import dev.rapport.serve.need.OfferedNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets customers answer an offer by their own hand, or by that of whoever acts for them. */
@ApplicationScoped
@WithTransaction
public class OfferLinkService {
    private static final String ANSWER = "ANSWER";

    private final OfferRepository offers;
    private final OfferAnswerService answers;
    private final OfferQueries queries;
    private final OfferedNeeds needs;
    private final LinkService links;
    private final LinkedItem linked;
    private final Recipients recipients;

    OfferLinkService(OfferRepository offers, OfferAnswerService answers, OfferQueries queries, OfferedNeeds needs, LinkService links,
            LinkedItem linked, Recipients recipients) {
        this.offers = offers;
        this.answers = answers;
        this.queries = queries;
        this.needs = needs;
        this.links = links;
        this.linked = linked;
        this.recipients = recipients;
    }

    /** Makes a link to an open offer that the actor sees. */
    public Uni<MadeLink> make(UUID id, ExpectedVersion expected, NewLink link, Actor actor) {
        return offers.require(id, expected, actor)
                .invoke(offer -> offer.requireOpen(actor.at()))
                .call(offer -> needs.requireForWriting(offer.needId(), actor))
                .call(offer -> recipients.require(offer.customerId(), link, actor))
                .chain(offer -> links.make(link, Set.of(ANSWER), offer.asSubject(), actor));
    }

    /** The customer answers, or whoever got the link, within their authority. */
    public Uni<LinkedOfferView> answer(LinkedAnswer answer, Actor actor) {
        return links.act(Offer.TYPE, ANSWER, actor)
                .chain(offers::requireLinked)
                .call(offer -> recipients.behind(linked.recipient())
                        .map(somebody -> new GivenAnswer(answer.choices(), Codes.WEB_FORM, actor.at(), null, somebody))
                        .chain(given -> answers.answer(offer, given, actor)))
                .chain(offer -> queries.linked(offer, actor));
    }
}
