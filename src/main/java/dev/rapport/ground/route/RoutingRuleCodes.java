package dev.rapport.ground.route;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes routing rules hold. */
@ApplicationScoped
class RoutingRuleCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.CHANNELS, "select from routing_rule where channel = $1");
    }
}
