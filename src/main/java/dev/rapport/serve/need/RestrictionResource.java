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

/** Who sees a need. */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class RestrictionResource {
    private final RestrictionService service;
    private final Once once;
    private final Caller caller;

    RestrictionResource(RestrictionService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{needId}/restriction")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "restrictNeed", summary = "Show a need only to those with a part in it")
    public Uni<RestResponse<NeedView>> restrict(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewRestriction restriction) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(restriction, () -> service.restrict(needId, expected, restriction, actor).map(Answer::ok));
    }

    @POST
    @Path("{needId}/restriction-lifting")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "liftRestriction", summary = "Show a need to its team again")
    public Uni<RestResponse<NeedView>> lift(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(needId, () -> service.lift(needId, expected, actor).map(Answer::ok));
    }
}
