package dev.rapport.rules.standard;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Once;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Tries which commitments would apply; nothing is promised by it. */
@Path("/api/v1/standards/trial")
@Tag(name = "Standards", description = StandardResource.TAG)
public class TrialResource {
    private final TrialQueries queries;
    private final Once once;
    private final Caller caller;

    TrialResource(TrialQueries queries, Once once, Caller caller) {
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "tryStandards", summary = "Try which commitments would apply to a situation, and why not the others",
            description = "Nothing is changed or promised. Standards count as they are at this moment.")
    public Uni<RestResponse<TrialView>> run(@NotNull @Valid NewTrial trial) {
        var actor = caller.actor();
        return once.call(trial, () -> queries.run(trial, actor).map(view -> Answer.of(200, view)));
    }
}
