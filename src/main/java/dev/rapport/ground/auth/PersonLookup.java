package dev.rapport.ground.auth;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.CacheKey;
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
    /** Binding is a fact like any other: it is written to the journal in the same statement, as done by the person. */
    private static final String BIND = """
            with bound as (
              update person set issuer = $1, subject = $2, version = version + 1
               where user_name = $3 and subject is null and active
                 and (former_issuer, former_subject) is distinct from ($1, $2)
                 and not exists (select 1 from person p where p.issuer = $1 and p.subject = $2) returning id)
            insert into journal (event_id, at, actor_id, role, subject_type, subject_id, item_id, type, payload)
            select $4::uuid, $5::timestamptz, id, $6::text, 'person', id, id, 'person.bound', '{}'::jsonb from bound
            returning subject_id as id""";

    private final Pool pool;
    private final Clock clock;

    PersonLookup(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Fails for a token that belongs to nobody: failures are not cached, so a person made just now can sign in.
     * Where the same first sign-in happens on two replicas at once, the later one finds what the other one bound.
     */
    @CacheResult(cacheName = "person-of-token")
    Uni<UUID> personOf(@CacheKey String issuer, @CacheKey String subject, @CacheKey String userName, String role) {
        return find(FIND, Tuple.of(issuer, subject))
                .onItem().ifNull().switchTo(() -> find(BIND, Tuple.of(issuer, subject, userName, UUID.randomUUID(), now(), role)))
                .onItem().ifNull().switchTo(() -> find(FIND, Tuple.of(issuer, subject)))
                .onItem().ifNull().failWith(NoSuchElementException::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Uni<@Nullable UUID> find(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters)
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID("id"));
    }
}
