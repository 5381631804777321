package dev.rapport.serve.privacy;

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
import dev.rapport.ground.problem.Patterns;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** How long what is done with is kept. */
@Path("/api/v1")
@Tag(name = "Privacy", description = ErasureResource.TAG)
public class RetentionResource {
    private final RetentionService service;
    private final RetentionQueries queries;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    RetentionResource(RetentionService service, RetentionQueries queries, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @Path("retention-rules")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listRetentionRules", summary = "List how long what is done with is kept, by kind")
    public Uni<RestResponse<Page<RetentionRuleView>>> rules() {
        return queries.rules().map(RestResponse::ok);
    }

    @PATCH
    @Path("retention-rules/{retentionKind}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changeRetentionRule", summary = "Change for how many months what is done with is kept, or that it is kept for ever")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = RetentionPeriod.class)))
    public Uni<RestResponse<RetentionRuleView>> change(@RestPath @Pattern(regexp = Patterns.KEY) @Size(max = 50) String retentionKind,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(retentionKind, expected, patches.of(patch), actor).map(view -> Answer.ok(view.version(), view)));
    }

    @POST
    @Path("retention-runs")
    @ResponseStatus(201)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "runRetention", summary = "Find what was kept long enough, and remove its texts",
            description = "A dry run changes nothing. Another run is refused until a dry run of the same rules was done. Customers towards whom a duty is "
                    + "open are left out; kinds, times, outcomes and amounts stay.")
    public Uni<RestResponse<RetentionRunView>> run(@NotNull @Valid NewRetentionRun run) {
        var actor = caller.actor();
        return once.call(run, () -> service.run(run.dryRun(), actor).map(view -> Answer.created("retention-runs", view)));
    }

    @GET
    @Path("retention-runs/{retentionRunId}")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readRetentionRun", summary = "Read what a run removed or would remove, by kind, with the oldest")
    public Uni<RestResponse<RetentionRunView>> read(@RestPath UUID retentionRunId) {
        return queries.run(retentionRunId).map(view -> Answer.ok(view).toResponse());
    }
}
