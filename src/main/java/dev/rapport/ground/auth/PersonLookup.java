package dev.rapport.ground.auth;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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

    /** A cache holds no null, so nobody is a record too. */
    record Found(@Nullable UUID person) {
    }

    @CacheResult(cacheName = "person-of-token")
    Uni<Found> personOf(String issuer, String subject, String userName) {
        return find(FIND, Tuple.of(issuer, subject))
                .chain(found -> found.person() != null ? Uni.createFrom().item(found)
                        : find(BIND, Tuple.of(issuer, subject, userName)));
    }

    private Uni<Found> find(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(PersonLookup::first);
    }

    private static Found first(RowSet<Row> rows) {
        return rows.size() == 0 ? new Found(null) : new Found(rows.iterator().next().getUUID("id"));
    }
}
