package dev.rapport.serve.fault;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Which needs hang on known faults. */
@Path("/api/v1/faults/{faultId}/needs")
@Tag(name = "Faults", description = FaultResource.TAG)
public class AttachedNeedResource {
    private final AttachmentService service;
    private final FaultQueries queries;
    private final Once once;
    private final Caller caller;

    AttachedNeedResource(AttachmentService service, FaultQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "attachNeeds", summary = "Hang needs on a fault that is their cause, all or none")
    public Uni<RestResponse<FaultView>> attach(@RestPath UUID faultId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAttachments needs) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(needs, () -> service.attach(faultId, expected, needs, actor).map(Answer::ok));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listAttachedNeeds", summary = "List the needs that hang on a fault, in order of attachment")
    public Uni<RestResponse<Page<AttachedNeedView>>> list(@RestPath UUID faultId, @BeanParam @Valid Paging paging) {
        return queries.needs(faultId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @DELETE
    @Path("{needId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "detachNeed", summary = "Take a need off a fault that is not its cause; If-Match names the fault's version")
    public Uni<RestResponse<FaultView>> detach(@RestPath UUID faultId, @RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(needId, () -> service.detach(faultId, needId, expected, actor).map(Answer::ok));
    }
}
