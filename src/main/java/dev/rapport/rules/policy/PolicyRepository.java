package dev.rapport.rules.policy;

import dev.rapport.ground.http.VersionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores policies. */
@ApplicationScoped
class PolicyRepository implements VersionedRepository<Policy> {
}
