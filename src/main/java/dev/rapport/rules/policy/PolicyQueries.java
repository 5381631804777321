package dev.rapport.rules.policy;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.OpenSubject;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of policies, which are known to all of the desk; drafts to who writes them. */
@ApplicationScoped
@WithSession
public class PolicyQueries implements OpenSubject {
    private static final String SAYING = """
            select v from PolicyVersion v join PolicyClause c on c.policyId = v.policyId
             where c.id = :clause and v.status = PUBLISHED and v.number <= c.lastNumber
               and (v.number = :number or :number = 0 and v.validFrom <= :at) order by v.number desc""";

    private final PolicyRepository policies;
    private final PolicyVersionRepository versions;

    PolicyQueries(PolicyRepository policies, PolicyVersionRepository versions) {
        this.policies = policies;
        this.versions = versions;
    }

    @Override
    public String type() {
        return Policy.TYPE;
    }

    public Uni<PolicyView> find(UUID id) {
        return policies.require(id).map(Policy::view);
    }

    /** Policies by title. */
    public Uni<Page<PolicyView>> list(PolicyFilter filter, Paging paging) {
        return filter.matching().page(policies, "p.title, p.id", paging, Policy::view, row -> new Cursor(row.title(), row.id()));
    }

    /** A version with its clauses, or 404. */
    public Uni<PolicyVersionView> version(UUID id, int number, Actor actor) {
        return versions.require(id, number).invoke(version -> version.requireToldTo(actor.writesRules())).map(PolicyVersion::view);
    }

    /**
     * What a clause says.
     *
     * @param number of the version; null for the latest one that has it and holds
     */
    public Uni<ClauseView> clause(UUID id, @Nullable Integer number, Actor actor) {
        return versions.find(SAYING, Map.of("clause", id, "number", number == null ? 0 : number, "at", actor.at())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .map(version -> clause(version.view(), id));
    }

    private static ClauseView clause(PolicyVersionView version, UUID id) {
        return version.clauses().stream().filter(clause -> id.equals(clause.id())).findFirst()
                .map(clause -> ClauseView.of(version, clause, id)).orElseThrow(Refusal::notFound);
    }
}
