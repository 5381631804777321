package dev.rapport.serve.customer;

import java.net.URI;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Locations;
import dev.rapport.ground.http.Once;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Customers. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomerResource {
    private final CustomerService service;
    private final CustomerQueries queries;
    private final Once once;
    private final Caller caller;

    CustomerResource(CustomerService service, CustomerQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "createCustomer", summary = "Make a customer known to the desk")
    public Uni<RestResponse<CustomerView>> create(@NotNull @Valid NewCustomer customer) {
        var actor = caller.actor();
        return once.call(customer, () -> service.create(customer, actor)
                .map(view -> Answer.created(Locations.of("customers", view.id()), view.version(), view)));
    }

    @GET
    @Path("{customerId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readCustomer", summary = "Read a customer",
            description = "Of a customer merged into another one the answer is 308 with the Location of the survivor.")
    public Uni<RestResponse<CustomerView>> read(@RestPath UUID customerId) {
        return queries.find(customerId).map(found -> found.rootId().equals(customerId)
                ? Answer.ok(found.view().version(), found.view()).toResponse()
                : moved(found.rootId()));
    }

    private static RestResponse<CustomerView> moved(UUID survivor) {
        return RestResponse.ResponseBuilder.<CustomerView>create(RestResponse.Status.PERMANENT_REDIRECT)
                .location(URI.create(Locations.of("customers", survivor))).build();
    }
}
