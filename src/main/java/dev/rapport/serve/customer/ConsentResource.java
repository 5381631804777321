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

/** What customers consent to. Not for integrators: a consent is taken by a person who can explain it. */
@Path("/api/v1/customers")
@Tag(name = CustomerResource.TAG)
public class ConsentResource {
    private final ConsentService service;
    private final CustomerQueries queries;
    private final Once once;
    private final Caller caller;

    ConsentResource(ConsentService service, CustomerQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{customerId}/consents")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "recordConsent", summary = "Record that a consent was given or withdrawn",
            description = "Rows are only added; the latest of a purpose counts, and where there is none the answer is no. Not for integrators.")
    public Uni<RestResponse<CustomerView>> record(@RestPath UUID customerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewConsent consent) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(consent, () -> service.record(customerId, expected, consent, actor)
                .map(Answer::ok));
    }

    @GET
    @Path("{customerId}/consents")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listConsents", summary = "List all that a customer said to any purpose, the latest first")
    public Uni<RestResponse<Page<ConsentView>>> list(@RestPath UUID customerId, @BeanParam @Valid Paging paging) {
        return queries.consents(customerId, paging).map(page -> Pages.response(page, paging));
    }
}
