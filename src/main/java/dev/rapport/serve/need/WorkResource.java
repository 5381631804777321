package dev.rapport.serve.need;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
import dev.rapport.rules.promise.Recording;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Work on needs: assess, assign, hold. */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class WorkResource {
    private final WorkService service;
    private final Once once;
    private final Caller caller;

    WorkResource(WorkService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{needId}/assessment")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "assessNeed", summary = "Assess urgency and impact, from which the priority follows")
    public Uni<RestResponse<NeedView>> assess(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAssessment assessment) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(assessment, () -> service.assess(needId, expected, assessment, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/assignment")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "assignNeed", summary = "Give a need to a team and an owner")
    public Uni<RestResponse<NeedView>> assign(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAssignment assignment) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(assignment, () -> service.assign(needId, expected, assignment, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/hold")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "holdNeed", summary = "Hold a need that waits for its customer or a third party")
    public Uni<RestResponse<NeedView>> hold(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewHold hold) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(hold, () -> service.hold(needId, expected, hold, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/resumption")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "resumeNeed", summary = "End the hold of a need")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Recording.class)))
    public Uni<RestResponse<NeedView>> resume(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable @Valid Recording recording) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        var over = Recording.orNow(recording);
        return once.call(over, () -> service.resume(needId, expected, over.when(), actor).map(Answer::ok));
    }
}
