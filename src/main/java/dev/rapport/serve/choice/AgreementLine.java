package dev.rapport.serve.choice;

import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.money.Money;
import dev.rapport.serve.need.AgreedLine;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A choice that was agreed, and how much of it; what it is stands on the choice, which never changes. */
@Entity
class AgreementLine {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    private Agreement agreement;
    private int number;
    @ManyToOne(fetch = FetchType.LAZY)
    private Choice choice;
    private int quantity;

    @SuppressWarnings("NullAway.Init")
    protected AgreementLine() {
    }

    AgreementLine(Agreement agreement, int number, Choice choice) {
        this.agreement = agreement;
        this.number = number;
        this.choice = choice;
        this.quantity = choice.selectedQuantity();
    }

    @Nullable Money cost() {
        return choice.specification().cost(quantity);
    }

    boolean isScheduled() {
        return slot() != null && slot().isScheduled();
    }

    @Nullable Slot slot() {
        return choice.specification().slot();
    }

    /** Once it is stored. */
    AgreedLine agreed() {
        return new AgreedLine(Objects.requireNonNull(id), number, quantity);
    }

    LineView view(Actor actor) {
        return new LineView(id, number, choice.id(), choice.catalogueItemId(), choice.specification(actor), quantity, cost());
    }
}
