package dev.rapport.serve.procedure;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.http.SessionSql;
import dev.rapport.rules.policy.ClauseUse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which clauses procedures cite: those of the latest published version and of the draft. */
@ApplicationScoped
class ProcedureClauses implements ClauseUse {
    private static final String CITED = """
            select distinct (s.step ->> 'clauseId')::uuid from procedure p
              join procedure_version v on v.procedure_id = p.id and v.number in (p.published_number, p.draft_number)
              cross join jsonb_array_elements(v.steps -> 'all') as s (step)
             where p.retired_at is null and (s.step ->> 'clauseId')::uuid = any($1)""";

    @Override
    public Uni<Set<UUID>> cited(Set<UUID> clauses) {
        return SessionSql.all(CITED, (Object) clauses.toArray(UUID[]::new))
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
    }
}
