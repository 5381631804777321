package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.money.Money;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** A version of what was agreed on a need: what the customer selected of an offer. It never changes; a later offer makes the next one. */
@Entity
class Agreement extends Versioned {
    private UUID needId;
    private int number;
    private UUID offerId;
    private Instant madeAt;
    @Embedded
    private @Nullable OnBehalf onBehalf;
    @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<AgreementLine> lines;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {
    }

    Agreement(Offer offer, int number) {
        this.needId = offer.needId();
        this.number = number;
        this.offerId = offer.id();
        this.madeAt = offer.answeredAt();
        this.onBehalf = offer.answeredOnBehalf();
        this.lines = new ArrayList<>();
        offer.selected().forEach(choice -> lines.add(new AgreementLine(this, lines.size() + 1, choice)));
    }

    AgreementEvent made(Offer offer) {
        return new AgreementEvent.Made(offer.asSubject().part("agreement", id()), needId, number, offerId, onBehalf, lines.size(),
                totals(), lines.stream().map(AgreementLine::agreed).toList());
    }

    /** The slots of schedules that were agreed, by line. */
    Map<UUID, Slot> scheduled() {
        return lines.stream().filter(AgreementLine::isScheduled).collect(Collectors.toMap(line -> line.agreed().lineId(), AgreementLine::slot));
    }

    List<Money> totals() {
        return Money.totals(lines.stream().map(AgreementLine::cost).filter(Objects::nonNull));
    }

    int number() {
        return number;
    }

    AgreementView view(Actor actor) {
        return new AgreementView(id(), needId, number, offerId, madeAt, onBehalf == null ? null : onBehalf.toldTo(actor),
                lines.stream().map(line -> line.view(actor)).toList(), totals());
    }
}
