package dev.rapport.rules.policy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the upper features what they cite. */
@ApplicationScoped
class CitedClauses {
    private final List<ClauseUse> uses;

    CitedClauses(@All List<ClauseUse> uses) {
        this.uses = uses;
    }

    /** Refuses to let clauses vanish that something cites. */
    Uni<Void> requireNone(Set<UUID> clauses) {
        var all = Uni.createFrom().voidItem();
        if (clauses.isEmpty()) {
            return all;
        }
        for (var use : uses) {
            all = all.chain(() -> use.cited(clauses)).invoke(CitedClauses::requireEmpty).replaceWithVoid();
        }
        return all;
    }

    private static void requireEmpty(Set<UUID> cited) {
        if (!cited.isEmpty()) {
            throw new Refusal(ErrorCode.CLAUSE_CITED);
        }
    }
}
