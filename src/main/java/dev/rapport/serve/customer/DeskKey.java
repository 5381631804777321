package dev.rapport.serve.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A key for what is of no one customer, sealed with a master key. */
@Entity
class DeskKey extends StoredKey {
    @Id
    private String purpose;

    @SuppressWarnings("NullAway.Init")
    protected DeskKey() {
    }

    @Override
    String place() {
        return place(purpose);
    }

    static String place(String purpose) {
        return "desk_key/sealed_key/" + purpose;
    }
}
