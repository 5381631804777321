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

/** What was agreed: its change, its delivery and its acceptance. */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class AgreedNeedResource {
    private final AgreedNeedService service;
    private final Once once;
    private final Caller caller;

    AgreedNeedResource(AgreedNeedService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{needId}/change-request")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "askChange", summary = "Ask for a change of what was agreed")
    public Uni<RestResponse<NeedView>> askChange(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewChange change) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(change, () -> service.askChange(needId, expected, change, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/change-request/withdrawal")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "withdrawChange", summary = "Leave what was agreed as it is, after a change was asked for")
    public Uni<RestResponse<NeedView>> withdrawChange(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(needId, () -> service.withdrawChange(needId, expected, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/delivery-start")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "startDelivery", summary = "Start to deliver what was agreed")
    public Uni<RestResponse<NeedView>> startDelivery(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(needId, () -> service.startDelivery(needId, expected, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/delivery")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "deliverNeed", summary = "Record that what was asked for is done")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Recording.class)))
    public Uni<RestResponse<NeedView>> deliver(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable @Valid Recording recording) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        var done = Recording.orNow(recording);
        return once.call(done, () -> service.deliver(needId, expected, done.when(), actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/acceptance")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "acceptNeed", summary = "Record that the customer accepted what was delivered")
    public Uni<RestResponse<NeedView>> accept(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(needId, () -> service.accept(needId, expected, actor).map(Answer::ok));
    }
}
