package dev.rapport.serve.choice;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.link.LinkedItem;
import dev.rapport.serve.need.OfferedNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of offers and agreements, which are visible as their needs. */
@ApplicationScoped
@WithSession
public class OfferQueries {
    private final OfferRepository offers;
    private final AgreementRepository agreements;
    private final OfferedNeeds needs;
    private final Seats seats;
    private final LinkedItem linked;

    OfferQueries(OfferRepository offers, AgreementRepository agreements, OfferedNeeds needs, Seats seats, LinkedItem linked) {
        this.offers = offers;
        this.agreements = agreements;
        this.needs = needs;
        this.seats = seats;
        this.linked = linked;
    }

    public Uni<OfferView> find(UUID id, Actor actor) {
        return offers.require(id, ExpectedVersion.ANY, actor).chain(offer -> told(offer, actor));
    }

    /** What the current request's link is for. */
    public Uni<LinkedOfferView> linked(Actor actor) {
        return offers.requireLinked(linked.require(Offer.TYPE)).chain(offer -> linked(offer, actor));
    }

    Uni<LinkedOfferView> linked(Offer offer, Actor actor) {
        return needs.statement(offer.needId()).chain(statement -> told(offer, actor).map(told -> LinkedOfferView.of(told, statement)));
    }

    /** The offers of a need, the latest first. */
    public Uni<Page<OfferView>> list(UUID needId, Paging paging, Actor actor) {
        return needs.require(needId, actor)
                .chain(need -> offers.ofNeed(needId, paging.after(Cursor.LATEST).id(), paging.limit()))
                .chain(rows -> told(rows, actor)).map(told -> Page.of(told, paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> offers.count("needId", needId)));
    }

    private Uni<OfferView> told(Offer offer, Actor actor) {
        return told(List.of(offer), actor).map(told -> told.get(0));
    }

    /** Offers of one need, with what can be booked of what is on offer. */
    private Uni<List<OfferView>> told(List<Offer> offers, Actor actor) {
        var views = offers.stream().map(offer -> offer.view(actor)).toList();
        var slots = views.stream().flatMap(OfferView::slots).collect(Collectors.toSet());
        return slots.isEmpty() ? Uni.createFrom().item(views)
                : seats.bookable(slots, offers.get(0).needAsSubject(), actor).map(free -> views.stream().map(view -> view.bookable(free)).toList());
    }

    /** The version of the agreement that holds, or 404. */
    public Uni<AgreementView> agreement(UUID needId, Actor actor) {
        return needs.require(needId, actor)
                .chain(need -> agreements.requireLast(needId))
                .map(agreement -> agreement.view(actor));
    }

    /** The versions of the agreement, the latest first. */
    public Uni<Page<AgreementView>> agreements(UUID needId, Paging paging, Actor actor) {
        return needs.require(needId, actor)
                .chain(need -> agreements.ofNeed(needId, numberBelow(paging.after()), paging.limit()))
                .map(rows -> Page.of(rows.stream().map(agreement -> agreement.view(actor)).toList(), paging,
                        row -> new Cursor(Integer.toString(row.number()), row.id())))
                .chain(page -> page.counted(paging, () -> agreements.count("needId", needId)));
    }

    private static int numberBelow(@Nullable Cursor cursor) {
        return cursor == null ? Integer.MAX_VALUE : cursor.number();
    }
}
