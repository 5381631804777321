package dev.rapport.ground.route;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes routing rules hold. */
@ApplicationScoped
class RoutingRuleCodes implements CodeUse {
    private final RoutingRuleRepository rules;

    RoutingRuleCodes(RoutingRuleRepository rules) {
        this.rules = rules;
    }

    @Override
    public Uni<Boolean> uses(String list, String key) {
        return list.equals(Codes.CHANNELS) ? rules.count("channel", key).map(count -> count > 0) : Uni.createFrom().item(false);
    }
}
