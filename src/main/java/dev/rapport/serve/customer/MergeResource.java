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
import dev.rapport.ground.http.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Customers who are one and the same. Not for integrators: a person decides. */
@Path("/api/v1/customers")
@Tag(name = CustomerResource.TAG)
public class MergeResource {
    private final MergeService service;
    private final DuplicateSearch duplicates;
    private final Once once;
    private final Caller caller;

    MergeResource(MergeService service, DuplicateSearch duplicates, Once once, Caller caller) {
        this.service = service;
        this.duplicates = duplicates;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("{customerId}/duplicates")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listDuplicates", summary = "Suggest customers who may be the same one, the likeliest first",
            description = "At most twenty: with the same contact, the same id in another system, or a very similar name. Not for integrators.")
    public Uni<Page<DuplicateView>> duplicates(@RestPath UUID customerId) {
        return duplicates.of(customerId);
    }

    @POST
    @Path("{customerId}/merges")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "mergeCustomer", summary = "Merge another customer into this one",
            description = "What was written for the other one is read under this one from now on; reading the other one answers 308. "
                    + "Not for integrators.")
    public Uni<RestResponse<CustomerView>> merge(@RestPath UUID customerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewMerge merge) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(merge, () -> service.merge(customerId, expected, merge, actor)
                .map(Answer::ok));
    }

    @POST
    @Path("{customerId}/merges/{mergeId}/undoing")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "undoMerge", summary = "Undo a merge within 30 days",
            description = "The absorbed customer, with all that had been merged into it, is itself again. Not for integrators.")
    public Uni<RestResponse<CustomerView>> undo(@RestPath UUID customerId, @RestPath UUID mergeId,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(mergeId, () -> service.undo(customerId, mergeId, expected, actor)
                .map(Answer::ok));
    }
}
