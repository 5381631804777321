package dev.rapport.serve.delivery;

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

/** What a customer sees and does by a link to a delivery. */
@Path("/api/v1/linked/delivery")
@Tag(name = "Deliveries", description = DeliveryResource.TAG)
@SecurityRequirement(name = "customerLink")
public class LinkedDeliveryResource {
    private final DeliveryLinkService service;
    private final DeliveryQueries queries;
    private final Once once;
    private final Caller caller;

    LinkedDeliveryResource(DeliveryLinkService service, DeliveryQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "readLinkedDelivery", summary = "Read the delivery that a customer's link is for")
    public Uni<LinkedDeliveryView> read() {
        return queries.linked(caller.actor());
    }

    @POST
    @Path("answer")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "answerLinkedDelivery", summary = "Accept or reject what was delivered as the customer, line by line")
    public Uni<RestResponse<LinkedDeliveryView>> answer(@NotNull @Valid LinkedDeliveryAnswer answer) {
        var actor = caller.actor();
        return once.call(answer, () -> service.answer(answer, actor).map(view -> Answer.of(200, view)));
    }
}
