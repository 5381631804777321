package dev.rapport.ground.code;

import java.util.Set;

import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks codes up. It joins the session of the caller: who asked for a second connection while holding one
 * would, with the pool full, wait for itself.
 */
@ApplicationScoped
@WithSession
class KnownCodes {
    private final CodeRepository codes;

    KnownCodes(CodeRepository codes) {
        this.codes = codes;
    }

    /** As it was at most a few seconds ago. */
    @CacheResult(cacheName = "known-codes")
    Uni<Boolean> remembered(String list, String key) {
        return active(list, key);
    }

    /** As it is. */
    Uni<Boolean> active(String list, String key) {
        return codes.count("list = ?1 and key = ?2 and active", list, key).map(count -> count > 0);
    }

    /** Those of the keys that may be chosen, as they are. */
    Uni<Set<String>> active(String list, Set<String> keys) {
        return codes.find("select c.key from Code c where c.list = ?1 and c.key in ?2 and c.active", list, keys)
                .project(String.class).list().map(Set::copyOf);
    }
}
