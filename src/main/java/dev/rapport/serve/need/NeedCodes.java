package dev.rapport.serve.need;

import java.util.List;
import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes needs hold, and the earlier versions of their statements. */
@ApplicationScoped
class NeedCodes implements CodeUse {
    private static final Map<String, List<String>> USES = Map.of(
            Codes.CHANNELS, List.of("select 1 from Need n where n.matter.channel = ?1 or n.statement.confirmedChannel = ?1",
                    "select 1 from NeedStatement s where s.statement.confirmedChannel = ?1"),
            Codes.HOLD_REASONS, List.of("select 1 from Need n where n.work.hold.reason = ?1"),
            Codes.LIMITATION_REASONS, List.of("select 1 from Need n where n.progress.limitation.reason = ?1"),
            Codes.VOID_REASONS, List.of("select 1 from Need n where n.progress.voidReason = ?1"));

    @Override
    public Uni<Boolean> uses(String list, String key) {
        var used = Uni.createFrom().item(false);
        for (var query : USES.getOrDefault(list, List.of())) {
            used = used.chain(already -> already ? Uni.createFrom().item(true) : holds(query, key));
        }
        return used;
    }

    private static Uni<Boolean> holds(String query, String key) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(query, Integer.class)
                .setParameter(1, key).setMaxResults(1).getResultList()).map(found -> !found.isEmpty());
    }
}
