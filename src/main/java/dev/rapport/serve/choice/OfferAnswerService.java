package dev.rapport.serve.choice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.serve.customer.Authorities;
import dev.rapport.serve.need.OfferedNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes customers' answers to offers, and makes agreements of what they select. */
@ApplicationScoped
@WithTransaction
public class OfferAnswerService {
    private final OfferRepository offers;
    private final AgreementRepository agreements;
    private final OfferedNeeds needs;
    private final Authorities authorities;
    private final ChoiceCodes codes;
    private final LineTimes times;
    private final Seats seats;
    private final Journal journal;

    OfferAnswerService(OfferRepository offers, AgreementRepository agreements, OfferedNeeds needs, Authorities authorities,
            ChoiceCodes codes, LineTimes times, Seats seats, Journal journal) {
        this.offers = offers;
        this.agreements = agreements;
        this.needs = needs;
        this.authorities = authorities;
        this.codes = codes;
        this.times = times;
        this.seats = seats;
        this.journal = journal;
    }

    /** Records the answer that the customer gave to the desk. */
    public Uni<OfferView> answer(UUID id, ExpectedVersion expected, OfferAnswer answer, Actor actor) {
        return codes.requireChannel(answer.channel())
                .chain(() -> codes.requireKnown(answer.when()))
                .chain(() -> offers.require(id, expected, actor))
                .chain(offer -> answer(offer, answer.given(actor.at()), actor));
    }

    /** Flushed before anything else is stored, so that of two answers at once the second ends here. */
    Uni<OfferView> answer(Offer offer, GivenAnswer answer, Actor actor) {
        return codes.requireReasons(answer.choices())
                .map(known -> offer.answer(answer, actor))
                .call(() -> authorities.requireAgreement(offer.customerId(), answer.onBehalf(), offer.totals(), answer.at()))
                .chain(event -> journal.record(event, actor))
                .chain(offers::flush)
                .chain(() -> agreements.lastNumber(offer.needId()))
                .chain(last -> agree(offer, last + 1, answer.lateReason() != null, actor))
                .chain(promised -> needs.answered(offer.needId(), offer.isTaken(), answer.implied(), promised, actor))
                .map(need -> offer.view(actor));
    }

    /** What the agreement promises; nothing where nothing was taken. */
    private Uni<List<ClockOrder>> agree(Offer offer, int number, boolean excused, Actor actor) {
        return !offer.isTaken() ? Uni.createFrom().item(List.of())
                : agreements.add(new Agreement(offer, number))
                        .call(agreement -> journal.record(agreement.made(offer), actor))
                        .call(agreement -> take(agreement.scheduled(), offer, actor))
                        .chain(agreement -> times.promised(agreement, excused, Objects.requireNonNull(offer.asSubject().teamId()), actor));
    }

    private Uni<Void> take(Map<UUID, Slot> slots, Offer offer, Actor actor) {
        return slots.isEmpty() ? Uni.createFrom().voidItem() : seats.take(slots, offer.needAsSubject(), actor);
    }
}
