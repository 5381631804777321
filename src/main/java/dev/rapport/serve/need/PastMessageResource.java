package dev.rapport.serve.need;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What was written about a need before it was imported. */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class PastMessageResource {
    private final PastMessageQueries queries;
    private final Caller caller;

    PastMessageResource(PastMessageQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("{needId}/past-messages")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listPastMessages", summary = "List what customer and desk wrote about a need before it was imported, the oldest first")
    public Uni<RestResponse<Page<PastMessageView>>> list(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.of(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
