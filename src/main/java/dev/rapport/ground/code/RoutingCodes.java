package dev.rapport.ground.code;

import dev.rapport.ground.team.RoutingQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes routing rules hold; here, since teams stand below the codes. */
@ApplicationScoped
class RoutingCodes implements CodeUse {
    private final RoutingQueries rules;

    RoutingCodes(RoutingQueries rules) {
        this.rules = rules;
    }

    @Override
    public Uni<Boolean> uses(String list, String key) {
        return list.equals(Codes.CHANNELS) ? rules.nameChannel(key) : Uni.createFrom().item(false);
    }
}
