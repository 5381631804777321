package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** All that features declare to hold of customers, in one order whatever order they come in. */
@ApplicationScoped
class Holdings {
    private final List<Held> all;

    Holdings(@All List<PersonalData> features) {
        all = features.stream().flatMap(feature -> feature.held().stream()).sorted(Comparator.comparing(Holdings::place)).toList();
    }

    List<Held> all() {
        return all;
    }

    /** Those after a place, in order. */
    List<Held> after(String place) {
        return all.stream().filter(held -> place(held).compareTo(place) > 0).toList();
    }

    /** A name that stays the same. */
    static String place(Held held) {
        return held.table() + "/" + held.section();
    }

    /** Erases what is declared so of the customers; done again it changes nothing. */
    static Uni<Integer> erase(Held held, Collection<UUID> customers, Instant at) {
        return held.dropped().isEmpty() && !held.removed() ? Uni.createFrom().item(0) : update(held.erasure(), customers, at);
    }

    private static Uni<Integer> update(String sql, Collection<UUID> customers, Instant at) {
        var ids = customers.toArray(UUID[]::new);
        return sql.contains("$2") ? SessionSql.update(sql, ids, Rows.parameter(at)) : SessionSql.update(sql, (Object) ids);
    }
}
