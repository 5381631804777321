package dev.rapport.rules.policy;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Clauses as they are cited. */
@Path("/api/v1/clauses")
@Tag(name = "Policies", description = PolicyResource.TAG)
public class ClauseResource {
    private final PolicyQueries queries;
    private final Caller caller;

    ClauseResource(PolicyQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("{clauseId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readClause", summary = "Read what a clause says")
    public Uni<RestResponse<ClauseView>> read(@RestPath UUID clauseId,
            @RestQuery @Min(1) @Max(100_000) @Parameter(description = "Number of a version of the policy; the one that holds where left out.")
            @Nullable Integer version,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return queries.clause(clauseId, version, caller.actor()).map(view -> Answer.ok(view.version(), view).unlessKnown(ifNoneMatch));
    }
}
