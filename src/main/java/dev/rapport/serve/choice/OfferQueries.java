package dev.rapport.serve.choice;

import java.util.UUID;

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
    private final LinkedItem linked;

    OfferQueries(OfferRepository offers, AgreementRepository agreements, OfferedNeeds needs, LinkedItem linked) {
        this.offers = offers;
        this.agreements = agreements;
        this.needs = needs;
        this.linked = linked;
    }

    public Uni<OfferView> find(UUID id, Actor actor) {
        return offers.require(id, ExpectedVersion.ANY, actor).map(offer -> offer.view(actor));
    }

    /** What the current request's link is for. */
    public Uni<LinkedOfferView> linked(Actor actor) {
        return offers.requireLinked(linked.require(Offer.TYPE)).chain(offer -> linked(offer, actor));
    }

    Uni<LinkedOfferView> linked(Offer offer, Actor actor) {
        return needs.statement(offer.needId()).map(statement -> LinkedOfferView.of(offer.view(actor), statement));
    }

    /** The offers of a need, the latest first. */
    public Uni<Page<OfferView>> list(UUID needId, Paging paging, Actor actor) {
        return needs.require(needId, actor)
                .chain(need -> offers.ofNeed(needId, paging.after(Cursor.LATEST).id(), paging.limit()))
                .map(rows -> Page.of(rows.stream().map(offer -> offer.view(actor)).toList(), paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> offers.count("needId", needId)));
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
