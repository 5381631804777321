package dev.rapport.serve.customer;

import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.crypto.SealedKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A key for what is of no one customer, sealed with a master key. */
@Entity
class DeskKey {
    @Id
    private String purpose;
    private String masterKey;
    @Column(name = "sealed_key")
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected DeskKey() {
    }

    /** With the master key that comes first now. */
    void sealAnew(MasterKeys masters) {
        var anew = masters.sealAnew(sealed(), place(purpose));
        masterKey = anew.masterKey();
        sealed = anew.sealed();
    }

    SealedKey sealed() {
        return new SealedKey(masterKey, sealed);
    }

    static String place(String purpose) {
        return "desk_key/sealed_key/" + purpose;
    }
}
