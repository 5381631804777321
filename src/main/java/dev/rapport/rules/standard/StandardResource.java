package dev.rapport.rules.standard;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Locations;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What the desk commits itself to. */
@Path("/api/v1/standards")
@Tag(name = "Standards", description = StandardResource.TAG)
public class StandardResource {
    static final String TAG = "What the desk commits itself to, in versions, and which commitment applies";

    private final StandardService service;
    private final StandardQueries queries;
    private final CommitmentQueries commitments;
    private final Once once;
    private final Caller caller;

    StandardResource(StandardService service, StandardQueries queries, CommitmentQueries commitments, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.commitments = commitments;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "createStandard", summary = "Create a standard with its first version")
    public Uni<RestResponse<StandardView>> create(@NotNull @Valid NewStandard standard) {
        var actor = caller.actor();
        return once.call(standard, () -> service.create(standard, actor).map(view -> Answer.created("standards", view)))
                .call(commitments::forget);
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listStandards", summary = "List standards by name")
    public Uni<RestResponse<Page<StandardRow>>> list(@BeanParam @Valid Paging paging) {
        return queries.list(paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{standardId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readStandard", summary = "Read a standard and when each of its versions is valid")
    public Uni<RestResponse<StandardView>> read(@RestPath UUID standardId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return queries.find(standardId).map(view -> Answer.ok(view).unlessKnown(ifNoneMatch));
    }

    @POST
    @Path("{standardId}/versions")
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "addStandardVersion", summary = "Say what a standard says from an instant on; running clocks stay as they are")
    public Uni<RestResponse<StandardVersionView>> addVersion(@RestPath UUID standardId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewStandardVersion version) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(version, () -> service.addVersion(standardId, expected, version, actor).map(StandardResource::created))
                .call(commitments::forget);
    }

    @GET
    @Path("{standardId}/versions/{version}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readStandardVersion", summary = "Read a version of a standard with its commitments")
    public Uni<RestResponse<StandardVersionView>> version(@RestPath UUID standardId, @RestPath @Min(1) @Max(100_000) int version,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return queries.version(standardId, version).map(view -> Answer.ok(view.version(), view).unlessKnown(ifNoneMatch));
    }

    @POST
    @Path("{standardId}/versions/{announcedVersion}/withdrawal")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "withdrawStandardVersion", summary = "Take back a version that is not valid yet; the one before it goes on")
    public Uni<RestResponse<StandardView>> withdraw(@RestPath UUID standardId, @RestPath @Min(1) @Max(100_000) int announcedVersion,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(standardId, () -> service.withdrawVersion(standardId, announcedVersion, expected, actor).map(Answer::ok))
                .call(commitments::forget);
    }

    @POST
    @Path("{standardId}/ending")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "endStandard", summary = "End a standard; its versions announced for later are withdrawn")
    public Uni<RestResponse<StandardView>> end(@RestPath UUID standardId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewStandardEnd end) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(end, () -> service.end(standardId, expected, end, actor).map(Answer::ok))
                .call(commitments::forget);
    }

    private static Answer<StandardVersionView> created(StandardVersionView view) {
        return Answer.created(Locations.of("standards", view.standardId()) + "/versions/" + view.number(), view.version(), view);
    }
}
