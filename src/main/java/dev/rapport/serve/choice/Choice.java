package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** One thing that the customer may take; what it says stays as it was put to them. */
@Entity
class Choice {
    /** Given here, not by the session, so that an offer can be answered in the moment it is made. */
    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    private Offer offer;
    private int groupNumber;
    private int number;
    private @Nullable UUID catalogueItemId;
    @Embedded
    private Specification specification;
    private int quantity;
    private boolean recommended;
    private @Nullable String reason;
    @Embedded
    private Explained explained;
    private Instant validUntil;
    @Enumerated(EnumType.STRING)
    private ChoiceStatus status = ChoiceStatus.OFFERED;
    private @Nullable Integer selectedQuantity;
    @Embedded
    private @Nullable Decline declined;

    @SuppressWarnings("NullAway.Init")
    protected Choice() {
    }

    Choice(Offer offer, int groupNumber, int number, DraftedChoice draft) {
        this.id = NewId.next();
        this.offer = offer;
        this.groupNumber = groupNumber;
        this.number = number;
        this.catalogueItemId = draft.wanted().catalogueItemId();
        this.specification = draft.specification();
        this.quantity = draft.quantity();
        this.recommended = draft.wanted().recommended();
        this.reason = draft.wanted().reason();
        this.explained = draft.explained();
        this.validUntil = draft.validUntil();
    }

    /** It can be taken no longer than the offer can be answered. */
    void endBy(Instant end) {
        validUntil = end.isBefore(validUntil) ? end : validUntil;
    }

    void answer(ChoiceAnswer answer) {
        to(answer.selects() ? ChoiceStatus.SELECTED : ChoiceStatus.DECLINED);
        selectedQuantity = answer.quantity();
        declined = answer.declined();
    }

    void expire() {
        to(ChoiceStatus.EXPIRED);
    }

    void withdraw() {
        to(ChoiceStatus.WITHDRAWN);
    }

    UUID id() {
        return id;
    }

    int groupNumber() {
        return groupNumber;
    }

    int quantity() {
        return quantity;
    }

    Instant validUntil() {
        return validUntil;
    }

    ChoiceStatus status() {
        return status;
    }

    /** Past its validity, but not told so yet. */
    boolean isLapsed(Instant at) {
        return status != statusAt(at);
    }

    @Nullable UUID catalogueItemId() {
        return catalogueItemId;
    }

    Specification specification() {
        return specification;
    }

    /** How much the customer takes: nothing where they declined or did not answer. */
    int selectedQuantity() {
        return selectedQuantity == null ? 0 : selectedQuantity;
    }

    boolean isSelected() {
        return status == ChoiceStatus.SELECTED;
    }

    /** What is past its validity is expired at once, swept or not. */
    ChoiceStatus statusAt(Instant at) {
        return status == ChoiceStatus.OFFERED && !at.isBefore(validUntil) ? ChoiceStatus.EXPIRED : status;
    }

    /** What the quantity that may be taken, or was taken, costs. */
    @Nullable Money cost() {
        return specification.cost(selectedQuantity == null ? quantity : selectedQuantity);
    }

    ChoiceView view(Actor actor) {
        return new ChoiceView(id, number, catalogueItemId, specification(actor), quantity, recommended,
                actor.readsText() ? reason : null, explained, validUntil, statusAt(actor.at()), null, selectedQuantity,
                declined == null || actor.readsText() ? declined : declined.withoutText());
    }

    Specification specification(Actor actor) {
        return actor.readsText() ? specification : specification.withoutText(catalogueItemId != null);
    }

    private void to(ChoiceStatus next) {
        if (!status.leadsTo(next)) {
            throw new Refusal(ErrorCode.OFFER_CLOSED, "A choice that is " + status + " cannot become " + next + ".");
        }
        status = next;
    }
}
