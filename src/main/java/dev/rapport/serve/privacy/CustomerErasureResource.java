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

/** Requests of customers to be erased. */
@Path("/api/v1/customers/{customerId}/erasure-requests")
@Tag(name = "Privacy", description = ErasureResource.TAG)
public class CustomerErasureResource {
    private final ErasureService service;
    private final Once once;
    private final Caller caller;

    CustomerErasureResource(ErasureService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "requestErasure", summary = "Record that a customer wants to be erased",
            description = "Until that is decided or withdrawn the customer is restricted: what is held of them is neither changed nor added to. What "
                    + "they take back, such as a consent, is taken back; what is open with them goes on.")
    public Uni<RestResponse<ErasureView>> request(@RestPath UUID customerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewPrivacyRequest wanted) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(wanted, () -> service.record(customerId, expected, wanted, actor).map(view -> Answer.created("erasure-requests", view)));
    }
}
