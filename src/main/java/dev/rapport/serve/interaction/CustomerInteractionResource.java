package dev.rapport.serve.interaction;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The contacts with a customer. */
@Path("/api/v1/customers")
@Tag(name = "Interactions", description = InteractionResource.TAG)
public class CustomerInteractionResource {
    private final InteractionQueries queries;
    private final Caller caller;

    CustomerInteractionResource(InteractionQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("{customerId}/interactions")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "listCustomerInteractions", summary = "List the contacts with a customer, the latest first",
            description = "Those about no need, and those about a need that one sees.")
    public Uni<RestResponse<Page<InteractionView>>> ofCustomer(@RestPath UUID customerId, @BeanParam @Valid Paging paging) {
        return queries.ofCustomer(customerId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
