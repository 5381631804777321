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

/** What was put to the customer of a need, and what they agreed to. */
@Path("/api/v1/needs")
@Tag(name = "Offers", description = OfferResource.TAG)
public class NeedOfferResource {
    private final OfferService service;
    private final OfferQueries queries;
    private final Once once;
    private final Caller caller;

    NeedOfferResource(OfferService service, OfferQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{needId}/offers")
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "makeOffer", summary = "Put choices to the customer; If-Match names the need's version")
    public Uni<RestResponse<OfferView>> make(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewOffer offer) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(offer, () -> service.make(needId, expected, offer, actor)
                .map(view -> Answer.created("offers", view)));
    }

    @GET
    @Path("{needId}/offers")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listOffers", summary = "List the offers of a need, the latest first")
    public Uni<RestResponse<Page<OfferView>>> list(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.list(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{needId}/agreement")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readAgreement", summary = "Read the version of the agreement that holds")
    public Uni<AgreementView> agreement(@RestPath UUID needId) {
        return queries.agreement(needId, caller.actor());
    }

    @GET
    @Path("{needId}/agreements")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listAgreements", summary = "List the versions of the agreement, the latest first")
    public Uni<RestResponse<Page<AgreementView>>> agreements(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.agreements(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
