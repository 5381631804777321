package dev.rapport.serve.privacy;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.ground.http.Listing;

/** Which requests for access a list shows. */
@ParameterBean
public class AccessFilter {
    private static final String SEEN = Visible.hql("r.id", "r.teamId", ":actor");

    @RestQuery
    @Nullable UUID teamId;

    @RestQuery
    @Nullable AccessStatus status;

    Listing matching(Actor actor) {
        return new Listing("from AccessRequest r").and(SEEN, "actor", actor.id())
                .andIf("r.teamId = :team", "team", teamId).andIf("r.status = :status", "status", status);
    }
}
