package dev.rapport.serve.customer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.rapport.ground.crypto.Key;
import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.http.SessionSql;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the keys of the desk, and makes one where there is none yet. */
@ApplicationScoped
class DeskKeys implements PanacheRepositoryBase<DeskKey, String> {
    /** Of two that are made at a time, one is kept. */
    private static final String MAKE = "insert into desk_key (purpose, master_key, sealed_key) values ($1, $2, $3) on conflict do nothing";

    private final MasterKeys masters;
    /** Only keys that were there before the transaction which asked: another one may be rolled back. */
    private final Map<String, Key> known = new ConcurrentHashMap<>();

    DeskKeys(MasterKeys masters) {
        this.masters = masters;
    }

    Uni<Key> of(String purpose) {
        var key = known.get(purpose);
        return key != null ? Uni.createFrom().item(key)
                : findById(purpose).chain(found -> found == null ? make(purpose).map(this::open)
                        : Uni.createFrom().item(() -> remembered(found, purpose)));
    }

    private Key remembered(DeskKey found, String purpose) {
        return known.computeIfAbsent(purpose, each -> open(found));
    }

    private Uni<DeskKey> make(String purpose) {
        var sealed = masters.seal(Key.random(), DeskKey.place(purpose));
        return SessionSql.update(MAKE, purpose, sealed.masterKey(), Buffer.buffer(sealed.sealed())).chain(() -> findById(purpose));
    }

    private Key open(DeskKey key) {
        return masters.open(key.sealed(), key.place());
    }
}
