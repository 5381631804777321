package dev.rapport.serve.privacy;

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
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Requests to be erased once they are recorded. */
@Path("/api/v1/erasure-requests")
@Tag(name = "Privacy", description = ErasureResource.TAG)
public class ErasureResource {
    static final String TAG = "What customers ask of the data that is held of them, and how long it is kept";

    private final ErasureService service;
    private final ErasureQueries queries;
    private final Once once;
    private final Caller caller;

    ErasureResource(ErasureService service, ErasureQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listErasureRequests", summary = "List requests to be erased, the latest first")
    public Uni<RestResponse<Page<ErasureView>>> list(@BeanParam @Valid ErasureFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{erasureRequestId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "readErasureRequest", summary = "Read a request to be erased, with the duties that keep it from being granted now")
    public Uni<RestResponse<ErasureView>> read(@RestPath UUID erasureRequestId) {
        return queries.find(erasureRequestId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("{erasureRequestId}/decision")
    @RolesAllowed(Roles.LINE_MANAGER)
    @Operation(operationId = "decideErasure", summary = "Grant a request to be erased, put it off until a review, or refuse it",
            description = "By somebody other than who recorded it. It is granted only where no duty towards the customer is open; then keys, "
                    + "identifying fields and every text go at once and for good, while kinds, times, outcomes and amounts stay.")
    public Uni<RestResponse<ErasureView>> decide(@RestPath UUID erasureRequestId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewErasureDecision decision) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(decision, () -> service.decide(erasureRequestId, expected, decision, actor).map(Answer::ok));
    }

    @POST
    @Path("{erasureRequestId}/withdrawal")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "withdrawErasure", summary = "Record that a customer does not want to be erased any more")
    public Uni<RestResponse<ErasureView>> withdraw(@RestPath UUID erasureRequestId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(erasureRequestId, () -> service.withdraw(erasureRequestId, expected, actor).map(Answer::ok));
    }
}
