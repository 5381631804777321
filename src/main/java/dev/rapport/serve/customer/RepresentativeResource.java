package dev.rapport.serve.customer;

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

/** Who acts for customers. Not for integrators: a person verifies an authority. Each write answers the customer whole. */
@Path("/api/v1/customers")
@Tag(name = CustomerResource.TAG)
public class RepresentativeResource {
    private final RepresentativeService service;
    private final Once once;
    private final Caller caller;

    RepresentativeResource(RepresentativeService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{customerId}/representatives")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "addRepresentative", summary = "Record a representative and their authority",
            description = "An authority is never changed: it is revoked, and another one is recorded. Not for integrators.")
    public Uni<RestResponse<CustomerView>> add(@RestPath UUID customerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewRepresentative representative) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(representative, () -> service.add(customerId, expected, representative, actor)
                .map(Answer::ok));
    }

    @POST
    @Path("{customerId}/representatives/{representativeId}/revocation")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "revokeRepresentative", summary = "Revoke the authority of a representative")
    public Uni<RestResponse<CustomerView>> revoke(@RestPath UUID customerId, @RestPath UUID representativeId,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NewRevocation revocation) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(revocation, () -> service.revoke(customerId, representativeId, expected, revocation, actor)
                .map(Answer::ok));
    }
}
