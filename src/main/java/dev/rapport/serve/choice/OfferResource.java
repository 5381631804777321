package dev.rapport.serve.choice;

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
import dev.rapport.ground.link.MadeLink;
import dev.rapport.ground.link.NewLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Offers once they are made. */
@Path("/api/v1/offers")
@Tag(name = "Offers", description = OfferResource.TAG)
public class OfferResource {
    static final String TAG = "Choices put to customers, their answers, and what was agreed";

    private final OfferService service;
    private final OfferAnswerService answers;
    private final OfferLinkService links;
    private final OfferQueries queries;
    private final Once once;
    private final Caller caller;

    OfferResource(OfferService service, OfferAnswerService answers, OfferLinkService links, OfferQueries queries, Once once, Caller caller) {
        this.service = service;
        this.answers = answers;
        this.links = links;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("{offerId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readOffer", summary = "Read an offer with its choices")
    public Uni<RestResponse<OfferView>> read(@RestPath UUID offerId) {
        return queries.find(offerId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("{offerId}/answer")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "answerOffer", summary = "Record the customer's answer: each choice selected with a quantity, or declined with the reason")
    public Uni<RestResponse<OfferView>> answer(@RestPath UUID offerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OfferAnswer answer) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(answer, () -> answers.answer(offerId, expected, answer, actor).map(Answer::ok));
    }

    @POST
    @Path("{offerId}/withdrawal")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "withdrawOffer", summary = "Take an offer back before it is answered")
    public Uni<RestResponse<OfferView>> withdraw(@RestPath UUID offerId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(offerId, () -> service.withdraw(offerId, expected, actor).map(Answer::ok));
    }

    @POST
    @Path("{offerId}/links")
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "makeOfferLink", summary = "Make a link by which the customer sees and answers the offer; its address is told once")
    public Uni<RestResponse<MadeLink>> makeLink(@RestPath UUID offerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewLink link) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(link, () -> links.make(offerId, expected, link, actor).map(MadeLink::answer));
    }
}
