package dev.rapport.serve.need;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Bulk;
import dev.rapport.ground.http.BulkResult;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.TimelineRow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What customers ask for. */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class NeedResource {
    static final String TAG = "What customers ask for: stated, clarified, confirmed, assessed, delivered";

    private final NeedService service;
    private final NeedQueries queries;
    private final NeedSearch search;
    private final NeedTimeline timeline;
    private final Once once;
    private final Bulk bulk;
    private final MergePatch patches;
    private final Caller caller;

    NeedResource(NeedService service, NeedQueries queries, NeedSearch search, NeedTimeline timeline, Once once, Bulk bulk,
            MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.search = search;
        this.timeline = timeline;
        this.once = once;
        this.bulk = bulk;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "createNeed", summary = "Record what a customer asks for")
    public Uni<RestResponse<NeedView>> create(@NotNull @Valid NewNeed need) {
        var actor = caller.actor();
        return once.call(need, () -> service.create(need, actor).map(NeedResource::created));
    }

    @POST
    @Path("bulk")
    @ResponseStatus(207)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "createNeeds", summary = "Record many needs, each for itself; one result for each in order")
    public Uni<RestResponse<List<BulkResult>>> createAll(@NotNull @Size(min = 1, max = Bulk.MOST) List<@NotNull NewNeed> needs) {
        var actor = caller.actor();
        return bulk.run(needs, need -> service.create(need, actor).map(NeedResource::created));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listNeeds", summary = "List and search needs")
    public Uni<RestResponse<Page<NeedRow>>> list(@BeanParam @Valid NeedFilter filter, @BeanParam @Valid Include include,
            @BeanParam @Valid Paging paging) {
        return search.list(filter, include, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("elsewhere")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listNeedsElsewhere",
            summary = "List that a customer has open needs with other teams, without what they say")
    public Uni<RestResponse<Page<NeedOutline>>> elsewhere(@RestQuery @NotNull UUID customerId, @BeanParam @Valid Paging paging) {
        return search.elsewhere(customerId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{needId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readNeed", summary = "Read a need by id or by reference")
    public Uni<RestResponse<NeedView>> read(@RestPath @Size(max = 40) String needId, @BeanParam @Valid Include include) {
        return queries.find(needId, include, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @GET
    @Path("{needId}/timeline")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readNeedTimeline", summary = "Read what happened with a need, the latest first")
    public Uni<RestResponse<Page<TimelineRow>>> timeline(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return timeline.of(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @PATCH
    @Path("{needId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "changeNeed", summary = "Change kind, expectations or references of an open need")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NeedDetails.class)))
    public Uni<RestResponse<NeedView>> change(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(needId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    private static Answer<NeedView> created(NeedView view) {
        return Answer.created("needs", view);
    }
}
