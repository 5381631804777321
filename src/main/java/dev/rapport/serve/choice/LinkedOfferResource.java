package dev.rapport.serve.choice;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Once;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What a customer sees and does by a link to an offer. */
@Path("/api/v1/linked/offer")
@Tag(name = "Offers", description = OfferResource.TAG)
@SecurityRequirement(name = "customerLink")
public class LinkedOfferResource {
    private final OfferLinkService service;
    private final OfferQueries queries;
    private final Once once;
    private final Caller caller;

    LinkedOfferResource(OfferLinkService service, OfferQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "readLinkedOffer", summary = "Read the offer that a customer's link is for")
    public Uni<LinkedOfferView> read() {
        return queries.linked(caller.actor());
    }

    @POST
    @Path("answer")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "answerLinkedOffer", summary = "Answer the offer as the customer: each choice selected or declined with a reason")
    public Uni<RestResponse<LinkedOfferView>> answer(@NotNull @Valid LinkedAnswer answer) {
        var actor = caller.actor();
        return once.call(answer, () -> service.answer(answer, actor).map(view -> Answer.of(200, view)));
    }
}
