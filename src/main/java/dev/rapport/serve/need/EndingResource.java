package dev.rapport.serve.need;

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
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** How needs end other than by delivery, and begin again. */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class EndingResource {
    private final EndingService service;
    private final Once once;
    private final Caller caller;

    EndingResource(EndingService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{needId}/withdrawal")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "withdrawNeed", summary = "Withdraw a need: by the customer, or for want of an answer")
    public Uni<RestResponse<NeedView>> withdraw(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewWithdrawal withdrawal) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(withdrawal, () -> service.withdraw(needId, expected, withdrawal, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/limitation")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "declareUnmet", summary = "Record why a need cannot be met")
    public Uni<RestResponse<NeedView>> declareUnmet(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewLimitation limitation) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(limitation, () -> service.declareUnmet(needId, expected, limitation, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/joining")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "joinNeed", summary = "Join a need to another one of the customer, which goes on in its place")
    public Uni<RestResponse<NeedView>> join(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewJoining joining) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(joining, () -> service.join(needId, expected, joining, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/voiding")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "voidNeed", summary = "Void what never was a need: a test, spam, a mistake")
    public Uni<RestResponse<NeedView>> declareVoid(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewVoiding voiding) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(voiding, () -> service.declareVoid(needId, expected, voiding, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/reopening")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "reopenNeed", summary = "Take a need up again")
    public Uni<RestResponse<NeedView>> reopen(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewReopening reopening) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(reopening, () -> service.reopen(needId, expected, reopening, actor).map(Answer::ok));
    }
}
