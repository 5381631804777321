package dev.rapport.rules.policy;

import java.util.UUID;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores versions of policies. */
@ApplicationScoped
class PolicyVersionRepository implements VersionedRepository<PolicyVersion> {

    /** The version of a policy, or 404. */
    Uni<PolicyVersion> require(UUID policy, int number) {
        return find("policyId = ?1 and number = ?2", policy, number).firstResult().onItem().ifNull().failWith(Refusal::notFound);
    }

    /** The same as the caller knows it, or 412. */
    Uni<PolicyVersion> require(UUID policy, int number, ExpectedVersion expected) {
        return require(policy, number).invoke(found -> expected.check(found.version()));
    }
}
