package dev.rapport.serve.choice;

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
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.Recipients;
import dev.rapport.serve.need.OfferedNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets customers see an offer by a link, and answer it by their own hand. */
@ApplicationScoped
public class OfferLinkService {
    private static final String ANSWER = "ANSWER";

    private final OfferRepository offers;
    private final AnswerService answers;
    private final OfferedNeeds needs;
    private final LinkService links;
    private final LinkedItem linked;
    private final Recipients recipients;

    OfferLinkService(OfferRepository offers, AnswerService answers, OfferedNeeds needs, LinkService links, LinkedItem linked,
            Recipients recipients) {
        this.offers = offers;
        this.answers = answers;
        this.needs = needs;
        this.links = links;
        this.linked = linked;
        this.recipients = recipients;
    }

    /** Makes a link to an offer that the actor sees. */
    @WithTransaction
    public Uni<MadeLink> make(UUID id, ExpectedVersion expected, NewLink link, Actor actor) {
        if (!Set.of(ANSWER).containsAll(link.acts())) {
            throw Refusal.at("/acts", ErrorCode.INVALID, "A link to an offer lets " + ANSWER + ".");
        }
        return offers.require(id, expected, actor).map(Offer::asSubject)
                .call(offer -> recipients.require(Objects.requireNonNull(offer.customerId()), link.recipientId(), "/recipientId"))
                .chain(offer -> links.make(link, offer, actor));
    }

    /** What the link is for. */
    @WithSession
    public Uni<LinkedOfferView> read(Actor actor) {
        return linkedOffer().chain(offer -> view(offer, actor));
    }

    /** The customer answers. */
    @WithTransaction
    public Uni<LinkedOfferView> answer(LinkedAnswer answer, Actor actor) {
        linked.requireAct(ANSWER);
        return linkedOffer()
                .call(offer -> links.use(actor.id(), ANSWER, actor.at()))
                .call(offer -> answers.answer(offer, answer.choices(), Codes.WEB_FORM, actor))
                .chain(offer -> view(offer, actor));
    }

    private Uni<LinkedOfferView> view(Offer offer, Actor actor) {
        return needs.statement(offer.needId()).map(statement -> LinkedOfferView.of(offer.view(actor), statement));
    }

    private Uni<Offer> linkedOffer() {
        if (!linked.type().equals(Offer.TYPE)) {
            throw Refusal.notFound();
        }
        return offers.requireLinked(linked.id());
    }
}
