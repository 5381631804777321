package dev.rapport.serve.customer;

import dev.rapport.ground.crypto.MasterKeys;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals customers' keys anew after another master key has come first in the settings; what the keys sealed stays as it is. */
@ApplicationScoped
@WithTransaction
public class CustomerKeyService {
    private static final int BATCH = 200;

    private final CustomerKeys keys;
    private final MasterKeys masters;

    CustomerKeyService(CustomerKeys keys, MasterKeys masters) {
        this.keys = keys;
        this.masters = masters;
    }

    /** Some of those that an older master key sealed; harmless on several replicas, since each seals the same keys with the same one. */
    public Uni<Void> sealAnew() {
        return masters.older().isEmpty() ? Uni.createFrom().voidItem()
                : keys.find("masterKey in ?1", masters.older()).range(0, BATCH - 1).list()
                        .invoke(found -> found.forEach(key -> key.sealAnew(masters))).replaceWithVoid();
    }
}
