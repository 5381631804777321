package dev.rapport.serve.assistance;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.http.SessionSql;
import dev.rapport.rules.policy.ClauseUse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which clauses requests cite that are not answered yet. */
@ApplicationScoped
class AssistanceClauses implements ClauseUse {
    private static final String CITED = "select distinct r.clause_id from assistance_request r where r.clause_id = any($1) and r.status = 'OPEN'";

    @Override
    public Uni<Set<UUID>> cited(Set<UUID> clauses) {
        return SessionSql.all(CITED, (Object) clauses.toArray(UUID[]::new))
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
    }
}
