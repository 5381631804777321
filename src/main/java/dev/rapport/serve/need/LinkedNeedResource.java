package dev.rapport.serve.need;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What a customer sees and does by a link to their need. */
@Path("/api/v1/linked/need")
@Tag(name = "Needs", description = NeedResource.TAG)
@SecurityRequirement(name = "customerLink")
public class LinkedNeedResource {
    private final NeedLinkService service;
    private final LinkedNeedQueries queries;
    private final Once once;
    private final Caller caller;

    LinkedNeedResource(NeedLinkService service, LinkedNeedQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "readLinkedNeed", summary = "Read the need that a customer's link is for")
    public Uni<LinkedNeedView> read() {
        return queries.read();
    }

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "confirmLinkedNeed", summary = "Confirm the statement as the customer")
    public Uni<RestResponse<LinkedNeedView>> confirm(@NotNull @Valid LinkedConfirmation confirmation) {
        var actor = caller.actor();
        return once.call(confirmation, () -> service.confirm(confirmation, actor).map(view -> Answer.of(200, view)));
    }

    @POST
    @Path("correction")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "correctLinkedNeed", summary = "Say it in the customer's own words, which confirms it")
    public Uni<RestResponse<LinkedNeedView>> correct(@NotNull @Valid NewStatement statement) {
        var actor = caller.actor();
        return once.call(statement, () -> service.correct(statement, actor).map(view -> Answer.of(200, view)));
    }
}
