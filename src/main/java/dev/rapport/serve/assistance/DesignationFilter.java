package dev.rapport.serve.assistance;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Listing;
import dev.rapport.ground.problem.ParameterBean;

/** Which designations a list shows. */
@ParameterBean
public class DesignationFilter {
    @RestQuery
    @Nullable UUID personId;

    @RestQuery
    @Nullable UUID teamId;

    @RestQuery
    @Nullable DesignationKind kind;

    @RestQuery
    @Parameter(description = "Whether it has ended.")
    @Nullable Boolean ended;

    Listing matching() {
        var all = new Listing("from Designation d").andIf("d.personId = :person", "person", personId).andIf("d.teamId = :team", "team", teamId)
                .andIf("d.kind = :kind", "kind", kind);
        return ended == null ? all : all.and(ended ? "d.endedAt is not null" : "d.endedAt is null");
    }
}
