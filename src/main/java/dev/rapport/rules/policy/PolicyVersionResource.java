package dev.rapport.rules.policy;

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

/** What a policy says from a time on. */
@Path("/api/v1/policies/{policyId}/versions")
@Tag(name = "Policies", description = PolicyResource.TAG)
public class PolicyVersionResource {
    private final PolicyService service;
    private final PolicyQueries queries;
    private final ReadingQueries readings;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    PolicyVersionResource(PolicyService service, PolicyQueries queries, ReadingQueries readings, Once once, MergePatch patches,
            Caller caller) {
        this.service = service;
        this.queries = queries;
        this.readings = readings;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "draftPolicyVersion", summary = "Begin the next version of a policy; If-Match names the policy's version")
    public Uni<RestResponse<PolicyVersionView>> draft(@RestPath UUID policyId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PolicyDraft draft) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(draft, () -> service.draft(policyId, expected, draft, actor).map(PolicyVersionView::created));
    }

    @GET
    @Path("{version}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readPolicyVersion", summary = "Read a version of a policy; drafts are told to who writes policies")
    public Uni<RestResponse<PolicyVersionView>> read(@RestPath UUID policyId, @RestPath @Min(1) @Max(100_000) int version,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return queries.version(policyId, version, caller.actor()).map(view -> Answer.ok(view).unlessKnown(ifNoneMatch));
    }

    @PATCH
    @Path("{version}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "changePolicyDraft", summary = "Change what a draft says; the list of clauses is replaced whole")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PolicyDraft.class)))
    public Uni<RestResponse<PolicyVersionView>> change(@RestPath UUID policyId, @RestPath @Min(1) @Max(100_000) int version,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(policyId, version, expected, patches.of(patch), actor).map(Answer::ok));
    }

    @POST
    @Path("{version}/publication")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "publishPolicyVersion", summary = "Let a draft hold from a time on; it leaves out no clause that is cited")
    public Uni<RestResponse<PolicyVersionView>> publish(@RestPath UUID policyId, @RestPath @Min(1) @Max(100_000) int version,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NewPublication publication) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(publication, () -> service.publish(policyId, version, expected, publication, actor).map(Answer::ok));
    }

    @GET
    @Path("{version}/readings")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "countReadings", summary = "Count who of the teams that one sees has read a version")
    public Uni<ReadingCounts> countReadings(@RestPath UUID policyId, @RestPath @Min(1) @Max(100_000) int version) {
        return readings.counts(policyId, version, caller.actor());
    }
}
