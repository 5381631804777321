package dev.rapport.serve.interaction;

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

/** The contacts about a need. */
@Path("/api/v1/needs")
@Tag(name = "Interactions", description = InteractionResource.TAG)
public class NeedInteractionResource {
    private final InteractionQueries queries;
    private final Caller caller;

    NeedInteractionResource(InteractionQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("{needId}/interactions")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listNeedInteractions", summary = "List the contacts about a need, the latest first")
    public Uni<RestResponse<Page<InteractionView>>> ofNeed(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.ofNeed(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
