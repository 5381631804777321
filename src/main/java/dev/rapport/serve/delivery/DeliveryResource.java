package dev.rapport.serve.delivery;

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

/** One delivery, and what the customer says of it. */
@Path("/api/v1/deliveries/{deliveryId}")
@Tag(name = "Deliveries", description = DeliveryResource.TAG)
public class DeliveryResource {
    static final String TAG = "What was delivered of what was agreed, and what of it the customer accepts or rejects.";

    private final DeliveryAnswerService service;
    private final DeliveryLinkService links;
    private final DeliveryQueries queries;
    private final Once once;
    private final Caller caller;

    DeliveryResource(DeliveryAnswerService service, DeliveryLinkService links, DeliveryQueries queries, Once once, Caller caller) {
        this.service = service;
        this.links = links;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readDelivery", summary = "Read one delivery")
    public Uni<RestResponse<DeliveryView>> find(@RestPath UUID deliveryId) {
        return queries.find(deliveryId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("answer")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "answerDelivery", summary = "Record what the customer accepts or rejects of a delivery, line by line")
    public Uni<RestResponse<DeliveryView>> answer(@RestPath UUID deliveryId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DeliveryAnswer answer) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(answer, () -> service.answer(deliveryId, expected, answer, actor).map(Answer::ok));
    }

    @POST
    @Path("links")
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "makeDeliveryLink",
            summary = "Make a link by which the customer sees, accepts or rejects the delivery; its address is told once")
    public Uni<RestResponse<MadeLink>> link(@RestPath UUID deliveryId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewLink link) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(link, () -> links.make(deliveryId, expected, link, actor).map(MadeLink::answer));
    }
}
