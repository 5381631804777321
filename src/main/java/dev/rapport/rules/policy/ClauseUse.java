package dev.rapport.rules.policy;

import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** What an upper feature tells of the clauses that it cites, so that none of them vanishes. */
public interface ClauseUse {
    /** Those of the clauses that the feature needs to hold. */
    Uni<Set<UUID>> cited(Set<UUID> clauses);
}
