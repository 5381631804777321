package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.link.LinkService;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.catalogue.CatalogueItemQueries;
import dev.rapport.rules.catalogue.CatalogueItemView;
import dev.rapport.serve.need.NeedOwners;
import dev.rapport.serve.need.NeedView;
import dev.rapport.serve.need.OfferedNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts offers to customers and ends them unanswered. */
@ApplicationScoped
@WithTransaction
public class OfferService {
    private final OfferRepository offers;
    private final OfferedNeeds needs;
    private final CatalogueItemQueries catalogue;
    private final ChoiceCodes codes;
    private final Seats seats;
    private final LinkService links;
    private final Journal journal;

    OfferService(OfferRepository offers, OfferedNeeds needs, CatalogueItemQueries catalogue,
            ChoiceCodes codes, Seats seats, LinkService links, Journal journal) {
        this.offers = offers;
        this.needs = needs;
        this.catalogue = catalogue;
        this.codes = codes;
        this.seats = seats;
        this.links = links;
        this.journal = journal;
    }

    /** Puts choices to the customer; the need must have no other offer that can still be answered. */
    public Uni<OfferView> make(UUID needId, ExpectedVersion expected, NewOffer wanted, Actor actor) {
        return needs.offered(needId, expected, actor)
                .call(need -> offers.open(needId).chain(open -> ifPresent(open, lapsed -> endLapsed(lapsed, actor))))
                .call(need -> codes.requireFormats(wanted))
                .call(need -> requireFree(wanted, need, actor))
                .chain(need -> itemsOf(wanted).chain(items -> offers.add(new Offer(stated(need), wanted, items, actor))))
                .call(offer -> journal.record(offer.made(), actor))
                .map(offer -> offer.view(actor)).map(OfferService::free);
    }

    /** Takes an offer back before it is answered. */
    public Uni<OfferView> withdraw(UUID id, ExpectedVersion expected, Actor actor) {
        return offers.require(id, expected, actor)
                .call(offer -> journal.record(offer.withdraw(actor), actor))
                .call(offer -> unoffer(offer, actor))
                .map(offer -> offer.view(actor));
    }

    /** Ends what is past its validity in one offer; harmless on several replicas and when asked twice. */
    Uni<Void> expire(UUID id, Actor desk) {
        return offers.lockDue(id, desk.at()).chain(due -> ifPresent(due, offer -> expire(offer, desk)));
    }

    /** The need goes on without what was offered. */
    Uni<Void> end(UUID needId, Actor actor) {
        return offers.open(needId).chain(open -> ifPresent(open, offer -> journal.record(offer.end(actor), actor)));
    }

    /** The need, and with it what was offered, went to another team. */
    Uni<Void> move(UUID needId, UUID teamId) {
        return offers.move(needId, teamId)
                .chain(() -> offers.ids(needId))
                .chain(ids -> links.follow(ids, teamId));
    }

    /** Offers of which something is past its validity, where one goes on after another. */
    Uni<List<Cursor>> due(Cursor after, Instant at, int most) {
        return offers.due(after, at, most);
    }

    private Uni<Void> expire(Offer offer, Actor desk) {
        return ifPresent(offer.expire(desk.at()), event -> journal.record(event, desk))
                .chain(() -> offer.isOpen(desk.at()) ? Uni.createFrom().voidItem() : unoffer(offer, desk));
    }

    private Uni<Void> unoffer(Offer offer, Actor actor) {
        return needs.unoffered(offer.needId(), actor).replaceWithVoid();
    }

    /** Flushed, since the next offer of the need may be stored only after this one is over. */
    private Uni<Void> endLapsed(Offer offer, Actor actor) {
        if (offer.isOpen(actor.at())) {
            throw new Refusal(ErrorCode.OFFER_OPEN);
        }
        return journal.record(offer.end(actor), actor).chain(offers::flush);
    }

    private Uni<Void> requireFree(NewOffer wanted, NeedView need, Actor actor) {
        var slots = wanted.scheduled();
        return slots.isEmpty() ? Uni.createFrom().voidItem()
                : seats.requireFree(slots, new Subject(NeedOwners.TYPE, need.id(), need.customerId(), need.teamId()), actor);
    }

    /** Its slots were found free just now. */
    private static OfferView free(OfferView made) {
        return made.bookable(made.slots().collect(Collectors.toSet()));
    }

    private Uni<Map<UUID, CatalogueItemView>> itemsOf(NewOffer wanted) {
        var ids = wanted.choices().map(NewChoice::catalogueItemId).filter(Objects::nonNull).collect(Collectors.toSet());
        return catalogue.findAll(ids).map(items -> items.stream().collect(Collectors.toMap(CatalogueItemView::id, Function.identity())));
    }

    private static StatedNeed stated(NeedView need) {
        return new StatedNeed(need.id(), need.customerId(), need.teamId(), need.statement().number());
    }

    private static <T> Uni<Void> ifPresent(Optional<T> thing, Function<T, Uni<Void>> act) {
        return thing.map(act).orElseGet(() -> Uni.createFrom().voidItem());
    }
}
