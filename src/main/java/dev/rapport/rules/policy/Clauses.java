package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.FieldError;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells upper features which clauses may be cited. */
@ApplicationScoped
public class Clauses {
    private static final String NOT_CITABLE = "There is no such clause that holds now.";
    /** Locked, so that none of them vanishes before who cites them has written so. */
    private static final String CITABLE = """
            select id from policy_clause
             where id = any($1) and citable_from <= $2 and (citable_until is null or citable_until > $2) for share""";

    /**
     * Refuses clauses that do not hold at the time. Called inside the transaction of the write that will cite them.
     *
     * @param cited by the field that names it, such as {@code /steps/0/clauseId}
     */
    public Uni<Void> require(Map<String, UUID> cited, Instant at) {
        return cited.isEmpty() ? Uni.createFrom().voidItem()
                : citable(cited.values(), at).invoke(known -> requireAll(cited, known)).replaceWithVoid();
    }

    private static Uni<Set<UUID>> citable(Collection<UUID> ids, Instant at) {
        return SessionSql.all(CITABLE, ids.toArray(UUID[]::new), Rows.parameter(at))
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
    }

    private static void requireAll(Map<String, UUID> cited, Set<UUID> known) {
        List<FieldError> unknown = cited.entrySet().stream().filter(each -> !known.contains(each.getValue()))
                .map(each -> new FieldError(each.getKey(), NOT_CITABLE)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.of(ErrorCode.REFERENCE_UNKNOWN, NOT_CITABLE, unknown);
        }
    }
}
