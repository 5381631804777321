package dev.rapport.serve.delivery;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes deliveries and answers to them hold. */
@ApplicationScoped
class DeliveryCodes implements CodeUse {
    private static final Map<String, String> USES = Map.of(
            Codes.REJECTION_REASONS, "select 1 from AnsweredLine a where a.rejected.reason = ?1",
            Codes.LATE_RECORD_REASONS, "select 1 from Delivery d where d.lateReason = ?1",
            Codes.CHANNELS, "select 1 from AnsweredLine a where a.channel = ?1");

    @Override
    public Uni<Boolean> uses(String list, String key) {
        var query = USES.get(list);
        return query == null ? Uni.createFrom().item(false)
                : Panache.getSession().chain(session -> session.createSelectionQuery(query, Integer.class)
                        .setParameter(1, key).setMaxResults(1).getResultList()).map(found -> !found.isEmpty());
    }
}
