package dev.rapport.serve.customer;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The key of a customer, sealed with a master key; whoever drops it makes unreadable all that it sealed. */
@Entity
class CustomerKey extends StoredKey {
    @Id
    private UUID customerId;

    @SuppressWarnings("NullAway.Init")
    protected CustomerKey() {
    }

    @Override
    String place() {
        return place(customerId);
    }

    UUID customerId() {
        return customerId;
    }

    static String place(UUID customer) {
        return "customer_key/sealed_key/" + customer;
    }
}
