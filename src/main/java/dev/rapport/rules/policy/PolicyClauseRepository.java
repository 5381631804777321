package dev.rapport.rules.policy;

import java.util.UUID;

import dev.rapport.ground.http.VersionedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Loads and stores clauses as they are cited. */
@ApplicationScoped
class PolicyClauseRepository implements VersionedRepository<PolicyClause> {

    /** Every clause that the policy ever had; whoever would cite one waits until the transaction ends. */
    Uni<ClauseRegister> lock(UUID policy) {
        return find("policyId", policy).withLock(LockModeType.PESSIMISTIC_WRITE).list()
                .map(known -> new ClauseRegister(policy, known));
    }
}
