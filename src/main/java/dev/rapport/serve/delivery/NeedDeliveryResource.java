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

/** What was delivered of what was agreed on a need. */
@Path("/api/v1/needs/{needId}/deliveries")
@Tag(name = "Deliveries", description = DeliveryResource.TAG)
public class NeedDeliveryResource {
    private final DeliveryService service;
    private final DeliveryQueries queries;
    private final Once once;
    private final Caller caller;

    NeedDeliveryResource(DeliveryService service, DeliveryQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "recordDelivery", summary = "Record what was delivered, line by line; If-Match names the need's version")
    public Uni<RestResponse<DeliveryView>> record(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewDelivery delivery) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(delivery, () -> service.record(needId, expected, delivery, actor).map(view -> Answer.created("deliveries", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listDeliveries", summary = "List the deliveries of a need, the latest recorded first")
    public Uni<RestResponse<Page<DeliveryView>>> list(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.list(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
