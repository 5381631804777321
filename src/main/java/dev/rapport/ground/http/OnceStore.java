package dev.rapport.ground.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

/** The answers kept for repeated requests, for 24 hours. */
@ApplicationScoped
class OnceStore {
    static final Duration KEPT = Duration.ofHours(24);

    /** One statement, one way there and back; what commits between its snapshot and the lock is found by {@link #KEEP}. */
    private static final String TAKE = """
            select pg_try_advisory_xact_lock(hashtextextended($1, 0)), o.body_hash, o.status, o.location, o.etag, o.answer
              from (select 1) one left join once o on o.caller = $2 and o.operation = $3 and o.key = $4 and o.at > $5""";
    private static final String KEPT_ALREADY = "select 1 from once o where o.caller = $1 and o.operation = $2 and o.key = $3 and o.at > $4";
    private static final String KEEP = """
            insert into once (caller, operation, key, body_hash, status, location, etag, answer, at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (caller, operation, key) do update
               set body_hash = excluded.body_hash, status = excluded.status, location = excluded.location,
                   etag = excluded.etag, answer = excluded.answer, at = excluded.at
             where once.at <= $10""";

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

    /**
     * What is known of a request.
     *
     * @param free whether nobody else works on it; it is the caller's now
     */
    record Taken(boolean free, @Nullable Stored stored) {
    }

    Uni<Taken> take(OnceKey key, Instant now) {
        return SessionSql.first(TAKE, key.caller() + '\n' + key.operation() + '\n' + key.key(),
                key.caller(), key.operation(), key.key(), Rows.parameter(now.minus(KEPT))).map(OnceStore::taken);
    }

    /** Whether an answer is kept. */
    Uni<Boolean> isKept(OnceKey key, Instant now) {
        return SessionSql.first(KEPT_ALREADY, key.caller(), key.operation(), key.key(), Rows.parameter(now.minus(KEPT))).map(Objects::nonNull);
    }

    /** Whether it was kept: not where another repetition was faster. */
    Uni<Boolean> keep(OnceKey key, byte[] hash, Answer<?> answer, Instant now) {
        var location = answer.location();
        return SessionSql.update(KEEP, key.caller(), key.operation(), key.key(), Buffer.buffer(hash), answer.status(),
                location == null ? null : location.toString(), answer.etag(),
                answer.withheld() || answer.body() == null ? null : json(answer.body()),
                Rows.parameter(now), Rows.parameter(now.minus(KEPT))).map(rows -> rows == 1);
    }

    byte[] hash(Object body) {
        return body instanceof Fingerprints given ? hash(given.all().get(0)) : Sha256.of(json(body));
    }

    /** Whether a body is the one of which a hash was kept. */
    boolean isSame(byte[] kept, Object body) {
        return body instanceof Fingerprints given ? given.all().stream().anyMatch(each -> Arrays.equals(kept, hash(each))) : Arrays.equals(kept, hash(body));
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Taken taken(@Nullable Object[] row) {
        return new Taken((Boolean) row[0], row[2] == null ? null
                : new Stored(((Buffer) row[1]).getBytes(), ((Number) row[2]).intValue(), (String) row[3], (String) row[4], (String) row[5]));
    }
}
