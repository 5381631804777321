package dev.rapport.ground.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.MediaType;

/** The answers kept for repeated requests, for 24 hours. */
@ApplicationScoped
class OnceStore {
    static final Duration KEPT = Duration.ofHours(24);

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?1, 0))";
    private static final String FIND = """
            select body_hash, status, location, etag, answer from once
             where caller = ?1 and operation = ?2 and key = ?3 and at > ?4""";
    private static final String KEEP = """
            insert into once (caller, operation, key, body_hash, status, location, etag, answer, at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            on conflict (caller, operation, key) do update
               set body_hash = excluded.body_hash, status = excluded.status, location = excluded.location,
                   etag = excluded.etag, answer = excluded.answer, at = excluded.at""";

    private final ObjectMapper mapper;

    OnceStore(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    record Stored(byte[] bodyHash, int status, @Nullable String location, @Nullable String etag, @Nullable String answer) {
        RestResponse<Object> toResponse() {
            var response = RestResponse.ResponseBuilder.<Object>create(status).entity(answer)
                    .header("Idempotent-Replayed", "true");
            if (answer != null) {
                response.type(MediaType.APPLICATION_JSON_TYPE);
            }
            if (location != null) {
                response.location(URI.create(location));
            }
            if (etag != null) {
                response.header("ETag", etag);
            }
            return response.build();
        }
    }

    Uni<Boolean> tryLock(OnceKey key) {
        return Panache.getSession().chain(session -> session.createNativeQuery(LOCK, Boolean.class)
                .setParameter(1, key.caller() + '\n' + key.operation() + '\n' + key.key())
                .getSingleResult());
    }

    Uni<@Nullable Stored> find(OnceKey key, Instant now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FIND, Tuple.class)
                .setParameter(1, key.caller()).setParameter(2, key.operation()).setParameter(3, key.key())
                .setParameter(4, now.minus(KEPT))
                .getSingleResultOrNull()).map(row -> row == null ? null : stored(row));
    }

    Uni<Integer> keep(OnceKey key, byte[] hash, Answer<?> answer, Instant now) {
        return Panache.getSession().chain(session -> insert(session, key, hash, answer, now));
    }

    private Uni<Integer> insert(Mutiny.Session session, OnceKey key, byte[] hash, Answer<?> answer, Instant now) {
        var location = answer.location();
        return session.createNativeQuery(KEEP)
                .setParameter(1, key.caller()).setParameter(2, key.operation()).setParameter(3, key.key())
                .setParameter(4, hash)
                .setParameter(5, answer.status())
                .setParameter(6, location == null ? null : location.toString())
                .setParameter(7, answer.etag())
                .setParameter(8, answer.withheld() || answer.body() == null ? null : json(answer.body()))
                .setParameter(9, now)
                .executeUpdate();
    }

    byte[] hash(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json(body).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stored stored(Tuple row) {
        return new Stored(row.get("body_hash", byte[].class), row.get("status", Integer.class),
                row.get("location", String.class), row.get("etag", String.class), row.get("answer", String.class));
    }
}
