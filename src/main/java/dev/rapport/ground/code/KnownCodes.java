package dev.rapport.ground.code;

import java.util.UUID;

import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks a code up, at most once in a few seconds. It joins the session of the caller: a second connection
 * while one is held would let full pools wait for themselves. What fails is not kept, so a new code counts at once.
 */
@ApplicationScoped
class KnownCodes {
    private static final String FIND = "select id from Code where list = ?1 and key = ?2 and active";

    private final CodeRepository codes;

    KnownCodes(CodeRepository codes) {
        this.codes = codes;
    }

    @WithSession
    @CacheResult(cacheName = "known-codes")
    Uni<UUID> require(String list, String key) {
        return codes.getSession().chain(session -> session.createSelectionQuery(FIND, UUID.class)
                .setParameter(1, list).setParameter(2, key).getSingleResult());
    }
}
