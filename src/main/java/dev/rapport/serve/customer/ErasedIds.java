package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.rapport.ground.crypto.Key;
import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * By which ids other systems knew customers who were erased: keyed hashes, which say nothing to whoever has only the tables, and by which
 * the same customer is known again and stays erased.
 */
@ApplicationScoped
class ErasedIds {
    private static final String PURPOSE = "erased-external-ids";
    private static final String OF_CUSTOMERS = "select x.system, x.external_id from customer_external_id x where x.customer_id = any ($1)";
    private static final String KEEP = """
            insert into erased_external_id (system, hash, erased_at)
            select s, decode(h, 'hex'), $3 from unnest($1::text[], $2::text[]) as e (s, h) on conflict do nothing""";
    private static final String AMONG = """
            select encode(i.hash, 'hex') from unnest($1::text[], $2::text[]) as e (s, h)
              join erased_external_id i on i.system = e.s and i.hash = decode(e.h, 'hex')""";

    private final DeskKeys keys;

    ErasedIds(DeskKeys keys) {
        this.keys = keys;
    }

    /** Remembers those of customers who are erased now. */
    Uni<Void> keep(Collection<UUID> customers, Instant at) {
        return SessionSql.all(OF_CUSTOMERS, (Object) customers.toArray(UUID[]::new))
                .map(rows -> rows.stream().map(row -> new ExternalId((String) row[0], (String) row[1])).toList())
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().voidItem() : keys.of(PURPOSE)
                        .chain(key -> SessionSql.update(KEEP, systems(ids), hashes(ids, key), Rows.parameter(at))).replaceWithVoid());
    }

    /** Which of the ids of a system were those of customers who were erased. */
    Uni<Set<String>> among(String system, List<String> ids) {
        var all = ids.stream().map(id -> new ExternalId(system, id)).toList();
        return among(all).map(erased -> erased.stream().map(ExternalId::id).collect(Collectors.toSet()));
    }

    /** Refuses ids that were those of customers who were erased. */
    Uni<Void> requireNone(List<ExternalId> ids) {
        return ids.isEmpty() ? Uni.createFrom().voidItem() : among(ids).invoke(erased -> {
            if (!erased.isEmpty()) {
                throw Refusal.at("/externalIds", ErrorCode.EXTERNAL_ID_ERASED);
            }
        }).replaceWithVoid();
    }

    private Uni<Set<ExternalId>> among(List<ExternalId> ids) {
        return keys.of(PURPOSE).chain(key -> {
            var hashes = hashes(ids, key);
            var byHash = new HashMap<String, ExternalId>();
            IntStream.range(0, hashes.length).forEach(index -> byHash.put(hashes[index], ids.get(index)));
            return SessionSql.all(AMONG, systems(ids), hashes).map(rows -> rows.stream().map(row -> byHash.get((String) row[0])).collect(Collectors.toSet()));
        });
    }

    private static String[] systems(List<ExternalId> ids) {
        return ids.stream().map(ExternalId::system).toArray(String[]::new);
    }

    private static String[] hashes(List<ExternalId> ids, Key key) {
        return ids.stream().map(id -> HexFormat.of().formatHex(key.hash(id.system() + '\n' + id.id()))).toArray(String[]::new);
    }
}
