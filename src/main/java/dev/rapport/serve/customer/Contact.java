package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** One way to reach a customer, or a person who acts for one. */
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

    /** A contact with its value in the normal form. */
    Contact(UUID customerId, ContactDetails normal) {
        this.customerId = customerId;
        take(normal);
    }

    private void take(ContactDetails normal) {
        type = normal.type();
        value = normal.value();
        label = normal.label();
        preferred = Boolean.TRUE.equals(normal.preferred());
    }
}
