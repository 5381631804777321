package dev.rapport.serve.privacy;

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
import dev.rapport.ground.http.Once;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Requests of customers to be told what is held of them. */
@Path("/api/v1/customers/{customerId}/access-requests")
@Tag(name = "Privacy", description = ErasureResource.TAG)
public class CustomerAccessResource {
    private final AccessService service;
    private final Once once;
    private final Caller caller;

    CustomerAccessResource(AccessService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "requestAccess", summary = "Record that a customer wants to be told what is held of them",
            description = "It is due when the standard says so, a month after receipt to begin with. What is held is put together by a job; what is about "
                    + "others is withheld and listed.")
    public Uni<RestResponse<AccessView>> request(@RestPath UUID customerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewPrivacyRequest wanted) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(wanted, () -> service.record(customerId, expected, wanted, actor).map(view -> Answer.created("access-requests", view)));
    }
}
