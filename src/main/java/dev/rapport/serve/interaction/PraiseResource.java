package dev.rapport.serve.interaction;

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

/** Praise, shown as an example where both sides consent. */
@Path("/api/v1/interactions")
@Tag(name = "Interactions", description = InteractionResource.TAG)
public class PraiseResource {
    private final InteractionService service;
    private final PraiseQueries queries;
    private final Once once;
    private final Caller caller;

    PraiseResource(InteractionService service, PraiseQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{interactionId}/praise")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "recordPraise", summary = "Record what the customer said in praise of whoever served them",
            description = "It replaces what was recorded before; the person praised and the customer are asked anew. A repetition under the same key answers without a body.")
    public Uni<RestResponse<InteractionView>> record(@RestPath UUID interactionId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewPraise praise) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(praise, () -> service.praise(interactionId, expected, praise, actor).map(view -> Answer.ok(view).withheldFromStore()));
    }

    @POST
    @Path("{interactionId}/praise/consent")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "agreeToPraise", summary = "Agree, as the person praised, to its being shown as an example, or take that back")
    public Uni<RestResponse<InteractionView>> agree(@RestPath UUID interactionId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewPraiseConsent consent) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(consent, () -> service.agreeToPraise(interactionId, expected, consent.given(), actor).map(view -> Answer.ok(view).withheldFromStore()));
    }

    @GET
    @Path("praise")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listPraise", summary = "List praise to which customer and person praised both consent now, the latest first",
            description = "The customer's consent counts for what was recorded before it. Praise about restricted needs is not shown.")
    public Uni<RestResponse<Page<PraiseView>>> list(@BeanParam @Valid Paging paging) {
        return queries.list(paging).map(page -> Pages.response(page, paging));
    }
}
