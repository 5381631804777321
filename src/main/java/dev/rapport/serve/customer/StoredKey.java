package dev.rapport.serve.customer;

import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.crypto.SealedKey;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** A key as it is kept, sealed with a master key. */
@MappedSuperclass
abstract class StoredKey {
    private String masterKey;
    @Column(name = "sealed_key")
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected StoredKey() {
    }

    /** What it is sealed for. */
    abstract String place();

    /** With the master key that comes first now. */
    void sealAnew(MasterKeys masters) {
        var anew = masters.sealAnew(sealed(), place());
        masterKey = anew.masterKey();
        sealed = anew.sealed();
    }

    SealedKey sealed() {
        return new SealedKey(masterKey, sealed);
    }
}
