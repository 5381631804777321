package dev.rapport.rules.policy;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Plays an upper feature that cites the clauses it is told to. */
@ApplicationScoped
class UsedClauses implements ClauseUse {
    private final Set<UUID> cited = ConcurrentHashMap.newKeySet();

    void cite(UUID clause) {
        cited.add(clause);
    }

    void release(UUID clause) {
        cited.remove(clause);
    }

    @Override
    public Uni<Set<UUID>> cited(Set<UUID> clauses) {
        return Uni.createFrom().item(clauses.stream().filter(cited::contains).collect(Collectors.toSet()));
    }
}
