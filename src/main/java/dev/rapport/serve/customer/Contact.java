package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.ChangedFields;
import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** One way to reach a customer, or a person who acts for one; the value stands in its normal form. */
@Entity
@Table(name = "customer_contact")
class Contact extends Versioned {
    private UUID customerId;
    private @Nullable UUID contactPersonId;
    private @Nullable UUID representativeId;
    @Enumerated(EnumType.STRING)
    private ContactType type;
    private String value;
    private @Nullable String label;
    private boolean preferred;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {
    }

    Contact(UUID customerId, ContactDetails normal) {
        this.customerId = customerId;
        take(normal);
    }

    static Contact ofContactPerson(UUID customerId, UUID contactPersonId, ContactDetails normal) {
        var contact = new Contact(customerId, normal);
        contact.contactPersonId = contactPersonId;
        return contact;
    }

    static Contact ofRepresentative(UUID customerId, UUID representativeId, ContactDetails normal) {
        var contact = new Contact(customerId, normal);
        contact.representativeId = representativeId;
        return contact;
    }

    CustomerEvent added(Subject customer) {
        return new CustomerEvent.ContactAdded(customer, id(), type);
    }

    CustomerEvent change(Subject customer, ContactDetails normal) {
        var before = details();
        take(normal);
        return new CustomerEvent.ContactChanged(customer, id(), ChangedFields.between(before, normal));
    }

    /** Whether it still leads where it led. */
    boolean reachesTheSame(ContactDetails normal) {
        return details().reachesTheSame(normal);
    }

    @Nullable OnBehalf onBehalf() {
        return OnBehalf.of(contactPersonId, representativeId);
    }

    void take(ContactDetails normal) {
        type = normal.type();
        value = normal.value();
        label = normal.label();
        preferred = Boolean.TRUE.equals(normal.preferred());
    }

    ContactDetails details() {
        return new ContactDetails(type, value, label, preferred);
    }
}
