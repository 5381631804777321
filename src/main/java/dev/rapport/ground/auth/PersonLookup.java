package dev.rapport.ground.auth;

import java.util.NoSuchElementException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks a token's person up, at most once in a few seconds for each token's subject. */
@ApplicationScoped
class PersonLookup {
    private static final String FIND = """
            select id from person where issuer = $1 and subject = $2 and active""";
    private static final String BIND = """
            update person set issuer = $1, subject = $2, version = version + 1
             where user_name = $3 and subject is null and active returning id""";

    private final Pool pool;

    PersonLookup(Pool pool) {
        this.pool = pool;
    }

    /** Fails for a token that belongs to nobody: failures are not cached, so a person made just now can sign in. */
    @CacheResult(cacheName = "person-of-token")
    Uni<UUID> personOf(String issuer, String subject, String userName) {
        return find(FIND, Tuple.of(issuer, subject))
                .onItem().ifNull().switchTo(() -> find(BIND, Tuple.of(issuer, subject, userName)))
                .onItem().ifNull().failWith(NoSuchElementException::new);
    }

    private Uni<@Nullable UUID> find(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters)
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID("id"));
    }
}
