package dev.rapport.serve.procedure;

import java.util.List;
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
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The steps of a procedure as needs follow them. */
@Path("/api/v1/procedures/{procedureId}/versions")
@Tag(name = "Procedures", description = ProcedureResource.TAG)
public class ProcedureVersionResource {
    private final ProcedureService service;
    private final ProcedureQueries queries;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    ProcedureVersionResource(ProcedureService service, ProcedureQueries queries, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "draftProcedureVersion", summary = "Begin the next version of a procedure; If-Match names the procedure's version")
    public Uni<RestResponse<ProcedureVersionView>> draft(@RestPath UUID procedureId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProcedureDraft draft) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(draft, () -> service.draft(procedureId, expected, draft, actor).map(ProcedureVersionView::created));
    }

    @GET
    @Path("{version}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readProcedureVersion", summary = "Read the steps of a version; drafts are told to who writes procedures")
    public Uni<RestResponse<ProcedureVersionView>> read(@RestPath UUID procedureId, @RestPath @Min(1) @Max(100_000) int version) {
        return queries.version(procedureId, version, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @PATCH
    @Path("{version}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "changeProcedureDraft", summary = "Change the steps of a draft; the list is replaced whole")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ProcedureDraft.class)))
    public Uni<RestResponse<ProcedureVersionView>> change(@RestPath UUID procedureId, @RestPath @Min(1) @Max(100_000) int version,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(procedureId, version, expected, patches.of(patch), actor).map(Answer::ok));
    }

    @POST
    @Path("{version}/publication")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "publishProcedureVersion", summary = "Let needs of the kind that are recorded from now on follow a draft")
    public Uni<RestResponse<ProcedureVersionView>> publish(@RestPath UUID procedureId, @RestPath @Min(1) @Max(100_000) int version,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(List.of(procedureId, version), () -> service.publish(procedureId, version, expected, actor).map(Answer::ok));
    }
}
