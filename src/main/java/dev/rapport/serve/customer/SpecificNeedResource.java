package dev.rapport.serve.customer;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Fingerprints;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.WithoutAddress;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What customers need served otherwise. Not for integrators; for who does not serve the customer now it is not there. */
@Path("/api/v1/customers")
@Tag(name = SpecificNeedResource.NAME, description = SpecificNeedResource.TAG)
public class SpecificNeedResource {
    static final String NAME = "Specific needs";
    static final String TAG = "What customers need served otherwise: told to who serves them, and to nobody else";
    private static final String ITEM = "The item or interaction in which the caller serves the customer; without it any open one.";

    private final SpecificNeedService service;
    private final MasterKeys keys;
    private final Once once;
    private final Caller caller;

    SpecificNeedResource(SpecificNeedService service, MasterKeys keys, Once once, Caller caller) {
        this.service = service;
        this.keys = keys;
        this.once = once;
        this.caller = caller;
    }

    /** What is kept for a repetition is only good to compare with. */
    @POST
    @Path("{customerId}/specific-needs")
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @WithoutAddress
    @Operation(operationId = "recordSpecificNeed", summary = "Record what a customer needs served otherwise, on a basis",
            description = "Say what is wanted, never why. A repetition under the same key answers without a body.")
    public Uni<RestResponse<AdjustmentView>> record(@RestPath UUID customerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewSpecificNeed need) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(new Fingerprints(keys.fingerprints(need.said())), () -> service.record(customerId, expected, need, actor)
                .map(view -> Answer.created(view).withheldFromStore()));
    }

    @GET
    @Path("{customerId}/specific-needs")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listSpecificNeeds", summary = "List all that is kept of a customer's specific needs; that it was read is written down")
    public Uni<RestResponse<Page<SpecificNeedView>>> list(@RestPath UUID customerId,
            @RestQuery @Parameter(description = ITEM) @Nullable UUID item) {
        return service.whole(customerId, item, caller.actor()).map(Page::whole).map(RestResponse::ok);
    }

    @GET
    @Path("{customerId}/adjustments")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readAdjustments", summary = "Read how a customer is to be served; that it was read is written down",
            description = "Only what is wanted, for who has an open interaction with the customer or a part in an open item of theirs.")
    public Uni<RestResponse<AdjustmentsView>> adjustments(@RestPath UUID customerId,
            @RestQuery @Parameter(description = ITEM) @Nullable UUID item) {
        return service.adjustments(customerId, item, caller.actor()).map(RestResponse::ok);
    }

    @POST
    @Path("{customerId}/specific-needs/{specificNeedId}/withdrawal")
    @ResponseStatus(204)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "withdrawSpecificNeed", summary = "Forget a specific need: it is hidden at once, and nobody can read it any more")
    public Uni<RestResponse<Void>> withdraw(@RestPath UUID customerId, @RestPath UUID specificNeedId,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NewNeedWithdrawal withdrawal) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(withdrawal, () -> service.withdraw(customerId, specificNeedId, expected, withdrawal, actor).map(done -> Answer.noContent()));
    }
}
