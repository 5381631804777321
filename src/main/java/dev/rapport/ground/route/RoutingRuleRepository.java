package dev.rapport.ground.route;

import dev.rapport.ground.http.VersionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores routing rules. */
@ApplicationScoped
class RoutingRuleRepository implements VersionedRepository<RoutingRule> {
}
