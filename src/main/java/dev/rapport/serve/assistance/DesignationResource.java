package dev.rapport.serve.assistance;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Who may be asked for assistance. */
@Path("/api/v1/designations")
@Tag(name = "Designations", description = "Who may be asked for assistance, for what, up to which amount and when")
public class DesignationResource {
    private final DesignationService service;
    private final DesignationQueries queries;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    DesignationResource(DesignationService service, DesignationQueries queries, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "makeDesignation", summary = "Say who may be asked for assistance, for what, up to which amount and when")
    public Uni<RestResponse<DesignationView>> make(@NotNull @Valid DesignationDetails designation) {
        var actor = caller.actor();
        return once.call(designation, () -> service.make(designation, actor).map(view -> Answer.created("designations", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listDesignations", summary = "List designations by name")
    public Uni<RestResponse<Page<DesignationView>>> list(@BeanParam @Valid DesignationFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{designationId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readDesignation", summary = "Read a designation")
    public Uni<RestResponse<DesignationView>> read(@RestPath UUID designationId) {
        return queries.find(designationId).map(view -> Answer.ok(view).toResponse());
    }

    @PATCH
    @Path("{designationId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "changeDesignation", summary = "Change who may be asked, for what, up to which amount or when")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DesignationDetails.class)))
    public Uni<RestResponse<DesignationView>> change(@RestPath UUID designationId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(designationId, expected, patches.of(patch), actor).map(Answer::ok));
    }

    @POST
    @Path("{designationId}/ending")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "endDesignation", summary = "End a designation; what was asked before is still answered")
    public Uni<RestResponse<DesignationView>> end(@RestPath UUID designationId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(designationId, () -> service.end(designationId, expected, actor).map(Answer::ok));
    }
}
