package dev.rapport.ground.team;

import dev.rapport.ground.http.Things;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores routing rules. */
@ApplicationScoped
class RoutingRepository implements Things<RoutingRule> {
}
