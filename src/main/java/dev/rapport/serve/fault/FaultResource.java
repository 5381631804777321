package dev.rapport.serve.fault;

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
import dev.rapport.ground.http.Bulk;
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

/** Known faults. */
@Path("/api/v1/faults")
@Tag(name = "Faults", description = FaultResource.TAG)
public class FaultResource {
    static final String TAG = "Known faults: one cause behind many needs, told and delivered together";

    private final FaultService service;
    private final FaultWorkService work;
    private final FaultQueries queries;
    private final Once once;
    private final Bulk bulk;
    private final MergePatch patches;
    private final Caller caller;

    FaultResource(FaultService service, FaultWorkService work, FaultQueries queries, Once once, Bulk bulk, MergePatch patches, Caller caller) {
        this.service = service;
        this.work = work;
        this.queries = queries;
        this.once = once;
        this.bulk = bulk;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "recordFault", summary = "Record a known fault")
    public Uni<RestResponse<FaultView>> record(@NotNull @Valid NewFault fault) {
        var actor = caller.actor();
        return once.call(fault, () -> service.record(fault, actor).map(view -> Answer.created("faults", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listFaults", summary = "List known faults, those that began last first")
    public Uni<RestResponse<Page<FaultRow>>> list(@BeanParam @Valid FaultFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{faultId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readFault", summary = "Read a known fault")
    public Uni<RestResponse<FaultView>> read(@RestPath UUID faultId) {
        return queries.find(faultId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @PATCH
    @Path("{faultId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "changeFault", summary = "Change what is said of a known fault, its team or its owner")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = FaultDetails.class)))
    public Uni<RestResponse<FaultView>> change(@RestPath UUID faultId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(faultId, expected, patches.of(patch), actor).map(Answer::ok));
    }

    @POST
    @Path("{faultId}/telling")
    @ResponseStatus(207)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "tellOfFault", summary = "Write to the customers of all open needs that hang on a fault, which is a response to each",
            description = "One result for each need that the caller sees, in order of attachment.")
    public Uni<RestResponse<List<FaultResult>>> tell(@RestPath UUID faultId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FaultText words) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return bulk.run(() -> work.toTell(faultId, expected, words.text(), actor), FaultAct::needId,
                act -> work.tell(faultId, act, actor).map(need -> Answer.ok(need).withheldFromStore()), FaultResult::of);
    }

    @POST
    @Path("{faultId}/mending")
    @ResponseStatus(207)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "mendFault", summary = "Record that a fault is mended, deliver all open needs that hang on it and write so to their customers",
            description = "One result for each need that the caller sees, in order of attachment. What could not be delivered is left; "
                    + "a repetition does what is left.")
    public Uni<RestResponse<List<FaultResult>>> mend(@RestPath UUID faultId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FaultText words) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return bulk.run(() -> work.mend(faultId, expected, words.text(), actor), FaultAct::needId,
                act -> work.deliver(faultId, act, actor).map(need -> Answer.ok(need).withheldFromStore()), FaultResult::of);
    }
}
