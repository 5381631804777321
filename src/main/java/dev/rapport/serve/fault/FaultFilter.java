package dev.rapport.serve.fault;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Listing;
import dev.rapport.ground.problem.ParameterBean;
import jakarta.validation.constraints.Size;

/** Which known faults a list shows. */
@ParameterBean
public class FaultFilter {
    private static final String SEEN = Visible.hql("f.id", "f.teamId", ":actor");

    @RestQuery
    @Nullable UUID teamId;

    @RestQuery
    @Nullable FaultStatus status;

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "Text in the title; case and accents do not count. Integrators find nothing by it.")
    @Nullable String q;

    Listing matching(Actor actor) {
        var faults = new Listing("from KnownFault f").and(SEEN, "actor", actor.id())
                .andIf("f.teamId = :team", "team", teamId).andIf("f.status = :status", "status", status);
        return q == null || actor.readsText() ? faults.andText("f.search", q) : faults.and("1 = 0");
    }
}
