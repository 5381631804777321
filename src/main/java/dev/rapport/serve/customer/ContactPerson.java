package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.ChangedFields;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Somebody through whom a corporate customer or an agency acts. Who left is kept, since acts of theirs name them. */
@Entity
@Table(name = "customer_contact_person")
class ContactPerson extends Versioned {
    private UUID customerId;
    private String name;
    private @Nullable String function;
    private @Nullable String language;
    @JdbcTypeCode(SqlTypes.JSON)
    private Acts may;
    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "agrees_up_to"))
    private @Nullable Money agreesUpTo;
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init")
    protected ContactPerson() {
    }

    ContactPerson(UUID customerId, ContactPersonDetails details) {
        this.customerId = customerId;
        take(details);
    }

    CustomerEvent added(Subject customer) {
        return new CustomerEvent.ContactPersonAdded(customer, id(), may.acts());
    }

    CustomerEvent change(Subject customer, ContactPersonDetails before, ContactPersonDetails details) {
        take(details);
        return new CustomerEvent.ContactPersonChanged(customer, id(), ChangedFields.between(before, details), may.acts());
    }

    CustomerEvent leave(Subject customer, Actor actor) {
        leftAt = actor.at();
        return new CustomerEvent.ContactPersonLeft(customer, id());
    }

    /** Refuses what this person may not do in the customer's name. */
    void requireMay(Act act) {
        if (leftAt != null || !may.acts().contains(act)) {
            throw Refusal.at("/contactPersonId", ErrorCode.AUTHORITY_MISSING);
        }
    }

    /** Refuses to agree to what comes to more than this person may agree to. */
    void requireMayAgree(List<Money> totals) {
        requireMay(Act.AGREE);
        var limit = Objects.requireNonNull(agreesUpTo);
        if (!totals.stream().allMatch(total -> total.isAtMost(limit))) {
            throw Refusal.at("/choices", ErrorCode.AUTHORITY_EXCEEDED, "The limit is " + limit.amount() + " " + limit.currency() + ".");
        }
    }

    ContactPerson requirePresent() {
        if (leftAt != null) {
            throw Refusal.notFound();
        }
        return this;
    }

    UUID customerId() {
        return customerId;
    }

    ContactPersonDetails details(List<ContactDetails> contacts) {
        return new ContactPersonDetails(name, function, language, contacts, may.acts(), agreesUpTo);
    }

    private void take(ContactPersonDetails details) {
        if (details.may().contains(Act.AGREE) != (details.agreesUpTo() != null)) {
            throw Refusal.at("/agreesUpTo", ErrorCode.INVALID, "Needed exactly where the person may AGREE.");
        }
        name = details.name();
        function = details.function();
        language = details.language();
        may = new Acts(details.may());
        agreesUpTo = details.agreesUpTo();
    }
}
