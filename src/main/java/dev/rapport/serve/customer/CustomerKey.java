package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.crypto.SealedKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The key of a customer, sealed with a master key; whoever drops it makes unreadable all that it sealed. */
@Entity
class CustomerKey {
    @Id
    private UUID customerId;
    private String masterKey;
    @Column(name = "sealed_key")
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected CustomerKey() {
    }

    /** With the master key that comes first now. */
    void sealAnew(MasterKeys masters) {
        var anew = masters.sealAnew(sealed(), place(customerId));
        masterKey = anew.masterKey();
        sealed = anew.sealed();
    }

    SealedKey sealed() {
        return new SealedKey(masterKey, sealed);
    }

    UUID customerId() {
        return customerId;
    }

    static String place(UUID customer) {
        return "customer_key/sealed_key/" + customer;
    }
}
