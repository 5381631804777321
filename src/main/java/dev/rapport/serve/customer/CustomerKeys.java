package dev.rapport.serve.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.crypto.Key;
import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.http.SessionSql;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the keys of customers, and makes one where there is none yet. */
@ApplicationScoped
class CustomerKeys implements PanacheRepositoryBase<CustomerKey, UUID> {
    /** Of two that are made at a time, one is kept. */
    private static final String MAKE = """
            insert into customer_key (customer_id, master_key, sealed_key) values ($1, $2, $3) on conflict do nothing""";

    private final MasterKeys masters;

    CustomerKeys(MasterKeys masters) {
        this.masters = masters;
    }

    Uni<Key> of(UUID customer) {
        return findById(customer).chain(found -> found == null ? make(customer) : Uni.createFrom().item(found)).map(this::open);
    }

    /** Those of several customers; all of them have one. */
    Uni<Map<UUID, Key>> of(Collection<UUID> all) {
        return (all.isEmpty() ? Uni.createFrom().item(List.<CustomerKey>of()) : list("customerId in ?1", all))
                .map(found -> found.stream().collect(Collectors.toMap(CustomerKey::customerId, this::open)));
    }

    private Uni<CustomerKey> make(UUID customer) {
        var sealed = masters.seal(Key.random(), CustomerKey.place(customer));
        return SessionSql.update(MAKE, customer, sealed.masterKey(), Buffer.buffer(sealed.sealed())).chain(() -> findById(customer));
    }

    private Key open(CustomerKey key) {
        return masters.open(key.sealed(), key.place());
    }
}
