package dev.rapport.serve.choice;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.rules.catalogue.LeadTime;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is offered, and once selected agreed: quality, time and cost as they were put to the customer.
 *
 * @param name left out, as is all free text, for machines of others where it is not of the catalogue
 * @param slot the time it is for
 * @param price of one
 * @param limits what it does not do or for whom it is not
 */
@Embeddable
public record Specification(
        @Nullable String name,
        @Nullable String description,
        @Nullable String quality,
        @AttributeOverride(name = "workingDays", column = @Column(name = "lead_working_days"))
        @AttributeOverride(name = "duration", column = @Column(name = "lead_duration"))
        @Nullable LeadTime leadTime,
        @Nullable Slot slot,
        @AttributeOverride(name = "amount", column = @Column(name = "price_amount"))
        @AttributeOverride(name = "currency", column = @Column(name = "price_currency"))
        @Nullable Money price,
        @Nullable String limits,
        @Nullable String termsVersion) {

    Specification withoutText(boolean ofCatalogue) {
        return new Specification(ofCatalogue ? name : null, null, null, leadTime, slot, price, null, termsVersion);
    }

    @Nullable Money cost(int quantity) {
        return price == null ? null : price.times(quantity);
    }
}
